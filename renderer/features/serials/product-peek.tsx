import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ProductId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { Fact, Facts } from './facts'

interface Props {
  readonly productId: ProductId
  readonly onLeave: () => void
}

/** A product whose code was scanned: how many there are. */
export function ProductPeek({ productId, onLeave }: Props) {
  const navigate = useNavigate()
  const product = useAsk('products.read', { productId })
  const open = () => {
    onLeave()
    void navigate({ to: '/products/$productId', params: { productId } })
  }
  return (
    <Asked of={product}>
      {({ name, sku, options, freeInventory, currentInventory, withoutSerialNumber, leftUnnamed }) => (
        <Stack gap="md">
          <div>
            <Title order={2}>{name}</Title>
            <Text>{options === '' ? sku : `${sku} · ${options}`}</Text>
          </div>
          <Facts>
            <Fact name={t('serials.peek.free')}>{numberText(freeInventory)}</Fact>
            <Fact name={t('serials.peek.current')}>{numberText(currentInventory)}</Fact>
            <Fact name={t('serials.peek.withoutSerial')}>{numberText(withoutSerialNumber)}</Fact>
          </Facts>
          {leftUnnamed > 0 && <Text>{t('products.leftUnnamed', { count: leftUnnamed })}</Text>}
          <Group justify="flex-end">
            <Button data-autofocus onClick={open}>
              {t('serials.peek.open')}
            </Button>
          </Group>
        </Stack>
      )}
    </Asked>
  )
}
