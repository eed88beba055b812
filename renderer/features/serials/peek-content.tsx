import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ProductId, SerialId } from '../../../shared/values'
import { t } from '../../words/words'
import { ProductChoice, SerialChoice } from './peek-choices'
import { ProductPeek } from './product-peek'
import { SerialPeek } from './serial-peek'

type Candidate =
  | { readonly kind: 'serial'; readonly serialId: SerialId }
  | { readonly kind: 'product'; readonly productId: ProductId }

interface Props {
  readonly serialIds: readonly SerialId[]
  readonly productIds: readonly ProductId[]
  readonly onLeave: () => void
}

/** One thing is shown; of several the operator chooses; of none it says so. */
export function PeekContent({ serialIds, productIds, onLeave }: Props) {
  const candidates: readonly Candidate[] = [
    ...serialIds.map((serialId) => ({ kind: 'serial', serialId }) as const),
    ...productIds.map((productId) => ({ kind: 'product', productId }) as const),
  ]
  const [chosen, setChosen] = useState(candidates.length === 1 ? candidates[0] : undefined)
  if (candidates.length === 0) return <Unknown />
  if (chosen === undefined) return <Choose candidates={candidates} onChoose={setChosen} />
  return (
    <Stack gap="md">
      {chosen.kind === 'serial' ? (
        <SerialPeek serialId={chosen.serialId} onLeave={onLeave} />
      ) : (
        <ProductPeek productId={chosen.productId} onLeave={onLeave} />
      )}
      {candidates.length > 1 && (
        <Group>
          <Button variant="subtle" onClick={() => setChosen(undefined)}>
            {t('serials.peek.others')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const Unknown = () => (
  <Stack gap={4} component="output">
    <Title order={3}>{t('serials.peek.unknownTitle')}</Title>
    <Text>{t('serials.peek.unknown')}</Text>
  </Stack>
)

interface ChooseProps {
  readonly candidates: readonly Candidate[]
  readonly onChoose: (candidate: Candidate) => void
}

function Choose({ candidates, onChoose }: ChooseProps) {
  return (
    <Stack gap="xs">
      <Text>{t('serials.peek.choose')}</Text>
      {candidates.map((candidate) =>
        candidate.kind === 'serial' ? (
          <SerialChoice
            key={`serial-${candidate.serialId}`}
            serialId={candidate.serialId}
            onChoose={() => onChoose(candidate)}
          />
        ) : (
          <ProductChoice
            key={`product-${candidate.productId}`}
            productId={candidate.productId}
            onChoose={() => onChoose(candidate)}
          />
        ),
      )}
    </Stack>
  )
}
