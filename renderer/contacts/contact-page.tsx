import { Button, Paper } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { focusFirstError } from '../form/document-form'
import { useSaveKey } from '../form/save-key'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { UnsavedGuard } from '../form/unsaved-guard'
import { type Crumb, Page } from '../shell/page'
import { t } from '../words/words'
import { ContactFields } from './contact-fields'
import classes from './contact-page.module.css'
import type { ContactSaving } from './use-contact-saving'

interface Props {
  readonly kind: 'suppliers' | 'customers'
  /** null: it is to be created. */
  readonly name: string | null
  readonly path: readonly Crumb[]
  readonly saving: ContactSaving
  /** What is open with them. */
  readonly children: ReactNode
}

/** One supplier or customer, and the orders that are open with them. */
export function ContactPage({ kind, name, path, saving, children }: Props) {
  const formId = useId()
  const { form, refusal } = saving
  useSaveKey(formId)
  return (
    <Page
      title={name ?? t(`${kind}.newTitle`)}
      path={path}
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
            <ContactFields kind={kind} form={form} isNew={name === null} />
          </form>
        </Paper>
        {children}
      </div>
      <UnsavedGuard unsaved={saving.unsaved} />
    </Page>
  )
}
