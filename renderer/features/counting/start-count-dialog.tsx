import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProductId } from '../../../shared/values'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import type { useStartCount } from '../../lib/start-count'
import { t } from '../../words/words'
import { ProductField } from './product-field'

interface Props {
  readonly starting: ReturnType<typeof useStartCount>
  readonly onClose: () => void
}

/** What is to be counted: everything that has serial numbers, or one product. */
export function StartCountDialog({ starting, onClose }: Props) {
  const { start, isBusy, refusal, fault } = starting
  const [isOne, setIsOne] = useState(false)
  const [productId, setProductId] = useState<ProductId | null>(null)
  return (
    <Modal opened onClose={onClose} title={t('counting.start.title')} size="lg">
      <Stack>
        <Radio.Group
          aria-label={t('counting.list.what')}
          value={isOne ? 'one' : 'all'}
          onChange={(value) => setIsOne(value === 'one')}
        >
          <Group grow align="stretch">
            <What value="all" label={t('counting.allProducts')} isFirst />
            <What value="one" label={t('counting.start.one')} />
          </Group>
        </Radio.Group>
        {isOne && (
          <ProductField
            label={t('counting.start.product')}
            hasFocusAtFirst
            onChoose={(product) => setProductId(product?.productId ?? null)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <ErrorAlert error={fault} />
        <DialogFoot onCancel={onClose}>
          <Button
            size="md"
            disabled={isOne && productId === null}
            loading={isBusy}
            onClick={() => void start(isOne ? productId : null)}
          >
            {t('counting.start.begin')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}

interface WhatProps {
  readonly value: string
  readonly label: string
  readonly isFirst?: boolean
}

const What = ({ value, label, isFirst = false }: WhatProps) => (
  <Radio.Card value={value} p="md" {...(isFirst && { 'data-autofocus': true })}>
    <Group wrap="nowrap">
      <Radio.Indicator />
      <Text fw={600}>{label}</Text>
    </Group>
  </Radio.Card>
)
