import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../words/words'

interface Props {
  readonly onCancel: () => void
  /** The button that does what the dialog is for. */
  readonly children: ReactNode
}

/** The foot of a dialog: the way out, and beside it what is done. */
export const DialogFoot = ({ onCancel, children }: Props) => (
  <Group justify="flex-end">
    <Button size="md" variant="default" onClick={onCancel}>
      {t('form.cancel')}
    </Button>
    {children}
  </Group>
)
