import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/refusal'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import type { StationFault } from '../lib/station'

interface Props {
  readonly title: string
  readonly size?: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What is done when it is confirmed: `Cancel order`. */
  readonly does: string
  readonly onDo: () => void
  /** The way back, which has the focus: `Keep the order`. */
  readonly keeps: string
  readonly act: {
    readonly isBusy: boolean
    readonly refusal: Refusal | undefined
    readonly fault: StationFault | undefined
  }
  readonly children: ReactNode
}

/** Asks before an order is ended, with what that means. */
export const OrderDialog = (props: Props) => {
  const { title, size = 'md', isOpen, onClose, does, onDo, keeps, act, children } = props
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={size}>
      <Stack gap="md">
        {children}
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button variant="default" loading={act.isBusy} onClick={onDo}>
            {does}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {keeps}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
