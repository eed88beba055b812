import { List, Text } from '@mantine/core'
import type { StockCount, StockCountChanges } from '../../../shared/ipc/counting'
import { t } from '../../words/words'

interface Props {
  readonly count: StockCount
  readonly changes: StockCountChanges
  readonly isUntouchedIncluded: boolean
}

/** In sentences, what the commit does to stock, and what it leaves as it is. */
export const Changes = ({ count, changes, isUntouchedIncluded }: Props) => (
  <>
    <Sentences title={t('counting.commitDialog.changes')} sentences={changing(changes)} />
    <Sentences
      title={t('counting.commitDialog.stays')}
      sentences={[...staying(count, changes), ...(isUntouchedIncluded ? [] : untouched(count))]}
    />
  </>
)

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <List>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  )
}

/** Of these only what happens at all. */
type Sentence = readonly [count: number, say: (count: number) => string]

const said = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(([count, say]) => (count > 0 ? [say(count)] : []))

function changing({ goingMissing, released, foundAgain, takenIn, more }: StockCountChanges): string[] {
  const sentences = said([
    [goingMissing, (count) => t('counting.commitDialog.goingMissing', { count })],
    [released, (count) => t('counting.commitDialog.released', { count })],
    [foundAgain, (count) => t('counting.commitDialog.foundAgain', { count })],
    [takenIn, (count) => t('counting.commitDialog.takenIn', { count })],
    ...more.map(
      ({ productName, units }): Sentence => [
        units,
        (count) => t('counting.commitDialog.more', { productName, count }),
      ],
    ),
  ])
  return sentences.length === 0 ? [t('counting.commitDialog.nothing')] : sentences
}

function staying({ findings }: StockCount, changes: StockCountChanges): string[] {
  return said([
    [findings.found, (count) => t('counting.commitDialog.found', { count })],
    [changes.staying.allocated, (count) => t('counting.commitDialog.allocated', { count })],
    [changes.staying.picked, (count) => t('counting.commitDialog.picked', { count })],
    [findings.elsewhere - changes.foundAgain, (count) => t('counting.commitDialog.elsewhere', { count })],
    [findings.moved, (count) => t('counting.commitDialog.moved', { count })],
  ])
}

const untouched = ({ untouched: { products, listed } }: StockCount): string[] =>
  said([[products, (count) => t('counting.commitDialog.untouched', { count, listed })]])
