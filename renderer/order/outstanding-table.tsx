import { ScrollArea, Table } from '@mantine/core'
import { t } from '../words/words'
import { LineProduct } from './line-product'

interface OutstandingLine {
  readonly productId: number
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly quantity: number
  readonly outstanding: number
}

interface Props {
  /** What becomes of them: `Not coming`. */
  readonly label: string
  readonly lines: readonly OutstandingLine[]
}

/** The units of an order that are still outstanding, line by line. */
export const OutstandingTable = ({ label, lines }: Props) => (
  <ScrollArea.Autosize
    mah={320}
    type="auto"
    viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
  >
    <Table aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('order.lines.product')}</Table.Th>
          <Table.Th scope="col" ta="right" style={{ whiteSpace: 'nowrap' }}>
            {label}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines
          .filter(({ outstanding }) => outstanding > 0)
          .map((line, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a product may stand on several lines, which never change places
            <Table.Tr key={place}>
              <Table.Td>
                <LineProduct line={line} />
              </Table.Td>
              <Table.Td ta="right" className="figures" style={{ whiteSpace: 'nowrap' }}>
                {t('order.lineOutstanding', {
                  outstanding: line.outstanding,
                  ordered: line.quantity,
                  unit: line.unit,
                })}
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  </ScrollArea.Autosize>
)
