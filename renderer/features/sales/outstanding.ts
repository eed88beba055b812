import type { SalesOrderLine, SalesOrderRow } from '../../../shared/ipc/sales'

/** Units of a line that have not left. */
export const outstandingOf = ({ quantity, shipped }: Pick<SalesOrderLine, 'quantity' | 'shipped'>): number =>
  quantity - shipped

/** True while something of the order may still be shipped. */
export const isWaiting = ({
  unitsOrdered,
  unitsShipped,
  status,
}: Pick<SalesOrderRow, 'unitsOrdered' | 'unitsShipped' | 'status'>): boolean =>
  status !== 'Fulfilled' && status !== 'Cancelled' && unitsShipped < unitsOrdered

/** What of a product cannot leave now. */
export interface Shortage {
  readonly productId: number
  readonly productName: string
  readonly unit: string
  readonly outstanding: number
  readonly missing: number
}

/** The products of which less is in stock than is outstanding; a product may stand on several lines. */
export function shortagesOf(lines: readonly SalesOrderLine[]): Shortage[] {
  const ofProduct = new Map<number, Shortage>()
  for (const line of lines) {
    const { productId, productName, unit, available } = line
    const outstanding = (ofProduct.get(productId)?.outstanding ?? 0) + outstandingOf(line)
    const missing = outstanding - Math.max(0, available)
    ofProduct.set(productId, { productId, productName, unit, outstanding, missing })
  }
  return [...ofProduct.values()].filter(({ missing }) => missing > 0)
}
