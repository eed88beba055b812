import { ScrollArea, Table, Text } from '@mantine/core'
import type { RefusedNumber } from '../../../shared/ipc/serials'
import { Serial } from '../../theme/serial'
import { numberText } from '../../words/numbers'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'

const mostShown = 200

/** The numbers that were not taken, each with its reason; of very many the first ones. */
export function RefusedNumbers({ refused }: { readonly refused: readonly RefusedNumber[] }) {
  const hidden = refused.length - mostShown
  return (
    <ScrollArea.Autosize
      mah={360}
      type="auto"
      viewportProps={{ tabIndex: 0, 'aria-label': t('products.give.refusedTable') }}
    >
      <Table aria-label={t('products.give.refusedTable')} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={64} ta="right">
              {t('products.give.columns.at')}
            </Table.Th>
            <Table.Th scope="col" w={200}>
              {t('products.give.columns.text')}
            </Table.Th>
            <Table.Th scope="col">{t('products.give.columns.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refused.slice(0, mostShown).map((one) => (
            <RefusedRow key={one.at} refused={one} />
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 && (
        <Text c="dimmed" p="sm">
          {t('products.give.hidden', { count: hidden })}
        </Text>
      )}
    </ScrollArea.Autosize>
  )
}

function RefusedRow({ refused: { at, text, refusal } }: { readonly refused: RefusedNumber }) {
  const { title, advice } = refusalText(refusal)
  return (
    <Table.Tr>
      <Table.Td ta="right" className="figures">
        {numberText(at)}
      </Table.Td>
      <Table.Td>
        <Serial text={text} />
      </Table.Td>
      <Table.Td>
        <Text fw={600}>{title}</Text>
        <Text c="dimmed">{advice}</Text>
      </Table.Td>
    </Table.Tr>
  )
}
