import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconUser } from '@tabler/icons-react'
import { neededText } from '../form/checks'
import { ErrorAlert } from '../form/trouble-alert'
import { useSaveStation } from '../lib/settings'
import { t } from '../words/words'

/** Who works here now; clicking changes it. */
export function Operator({ operator }: { readonly operator: string }) {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        leftSection={<IconUser size={18} aria-hidden />}
        aria-label={t('shell.header.changeOperator', { operator })}
        onClick={open}
        maw={240}
      >
        {operator}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('shell.header.operatorTitle')}>
        <OperatorForm operator={operator} onDone={close} />
      </Modal>
    </>
  )
}

function OperatorForm({ operator, onDone }: { readonly operator: string; readonly onDone: () => void }) {
  const { save, fault } = useSaveStation()
  const form = useForm({ initialValues: { operator }, validate: { operator: neededText(60) } })
  return (
    <form
      onSubmit={form.onSubmit((values) => {
        void save(values).then((isSaved) => isSaved && onDone())
      })}
    >
      <TextInput
        label={t('shell.header.operatorName')}
        description={t('shell.header.operatorWhy')}
        data-autofocus
        {...form.getInputProps('operator')}
      />
      <ErrorAlert error={fault} />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
        <Button type="submit">{t('form.save')}</Button>
      </Group>
    </form>
  )
}
