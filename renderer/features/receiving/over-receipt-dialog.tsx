import { Button, Group, Modal, Text } from '@mantine/core'
import type { RefusalOf } from '../../../shared/refusal'
import { t } from '../../words/words'

export type OverReceipt = RefusalOf<'more-than-ordered'>

interface Props {
  readonly productName: string
  readonly over: OverReceipt | undefined
  /** Undefined: the quantity was wrong. */
  readonly onAnswer: (quantity: number | undefined) => void
}

/** More than the order expects: asks, naming both numbers. */
export function OverReceiptDialog({ productName, over, onAnswer }: Props) {
  if (!over) return null
  const { outstanding, quantity } = over
  return (
    <Modal opened onClose={() => onAnswer(undefined)} title={t('receiving.over.title')} returnFocus={false}>
      <Text>{t('receiving.over.text', { outstanding, productName, quantity })}</Text>
      <Text mt="xs">{t('receiving.over.advice')}</Text>
      <Group mt="lg" justify="flex-end">
        <Button size="md" variant="default" onClick={() => onAnswer(quantity)}>
          {t('receiving.over.confirm', { quantity })}
        </Button>
        <Button size="md" data-autofocus onClick={() => onAnswer(undefined)}>
          {t('receiving.over.back')}
        </Button>
      </Group>
    </Modal>
  )
}
