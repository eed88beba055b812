import { Button, Paper, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useId } from 'react'
import type { Supplier } from '../../../shared/ipc/suppliers'
import { focusFirstError } from '../../form/document-form'
import { focusAtFirst } from '../../form/focus-at-first'
import { useSaveKey } from '../../form/save-key'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { UnsavedGuard } from '../../form/unsaved-guard'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { OpenOrders } from './open-orders'
import { pathToSuppliers } from './path-to-suppliers'
import classes from './supplier-page.module.css'
import { type SupplierValues, useSupplierSaving } from './use-supplier-saving'

interface Props {
  readonly supplier: Supplier | null
  readonly readAgain: () => Promise<Supplier | undefined>
}

/** One supplier, and what is on its way from there. */
export function SupplierPage({ supplier, readAgain }: Props) {
  const formId = useId()
  const saving = useSupplierSaving(supplier, readAgain)
  const { form, refusal } = saving
  useSaveKey(formId)
  return (
    <Page
      title={supplier?.name ?? t('suppliers.newTitle')}
      path={pathToSuppliers}
      actions={
        <Button type="submit" form={formId} loading={saving.isBusy}>
          {t('form.save')}
        </Button>
      }
    >
      <RefusalAlert refusal={refusal}>
        {refusal?.code === 'changed-elsewhere' && (
          <Button variant="default" onClick={saving.reload}>
            {t('form.reload')}
          </Button>
        )}
      </RefusalAlert>
      <ErrorAlert error={saving.fault} />
      <div className={classes.layout}>
        <Paper withBorder bg="var(--raised)" p="lg" className={classes.main}>
          <form id={formId} noValidate onSubmit={form.onSubmit(saving.save, focusFirstError(form))}>
            <SupplierFields form={form} isNew={supplier === null} />
          </form>
        </Paper>
        <OpenOrders supplierId={supplier?.supplierId ?? null} />
      </div>
      <UnsavedGuard unsaved={saving.unsaved} />
    </Page>
  )
}

function SupplierFields({
  form,
  isNew,
}: {
  readonly form: UseFormReturnType<SupplierValues>
  readonly isNew: boolean
}) {
  return (
    <Stack gap="md">
      <TextInput
        label={t('suppliers.fields.name')}
        required
        {...(isNew && { ref: focusAtFirst })}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={2}>
        <TextInput label={t('suppliers.fields.email')} inputMode="email" {...form.getInputProps('email')} />
        <TextInput label={t('suppliers.fields.phone')} inputMode="tel" {...form.getInputProps('phone')} />
      </SimpleGrid>
      <Textarea
        label={t('suppliers.fields.note')}
        description={t('suppliers.fields.noteWhy')}
        autosize
        minRows={3}
        maxRows={12}
        {...form.getInputProps('note')}
      />
    </Stack>
  )
}
