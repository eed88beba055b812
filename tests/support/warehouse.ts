import type { Topic } from '../../shared/ipc/events'
import type { Product, ProductDraft } from '../../shared/ipc/products'
import type { PurchaseOrder } from '../../shared/ipc/purchases'
import type { Supplier, SupplierDraft } from '../../shared/ipc/suppliers'
import type { Result } from '../../shared/result'
import { parseSerial } from '../../shared/serial-number'
import { type Instant, OperationId, type ProductId, type SerialId } from '../../shared/values'
import type { Actor } from '../../main/ledger/ledger'
import { type Operation, type WarehouseDeps, writeOnce } from '../../main/ledger/operation'
import { createProduct } from '../../main/products/products'
import { createOrder } from '../../main/purchases/draft-order'
import { confirmOrder } from '../../main/purchases/order-acts'
import { identifySerials } from '../../main/serials/capture-serials'
import type { LedgerTable } from '../../main/store/schema'
import type { Store } from '../../main/store/store'
import { createSupplier } from '../../main/suppliers/suppliers'

/** A Monday at eight. */
export const aMoment: Instant = Date.UTC(2026, 2, 2, 8)

const who = (): Actor => ({ operator: 'Mia', station: 'Bench 1' })

/** A clock that stands until it is moved. */
class FixedClock {
  #at: Instant = aMoment
  readonly now = (): Instant => this.#at

  forward(milliseconds: number): void {
    this.#at += milliseconds
  }
}

/** What writing acts need, with what they told beside it. */
export function warehouseDeps(
  store: Store,
  clock = new FixedClock(),
): WarehouseDeps & { readonly told: Topic[][] } {
  const told: Topic[][] = []
  return { store, now: clock.now, who, changed: (topics) => told.push(topics), told }
}

export const newOperationId = (): OperationId => OperationId.parse(crypto.randomUUID())

/** The value of an act that has to succeed. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

let made = 0
const nextNumber = (): number => (made += 1)

export function aProductDraft(draft: Partial<ProductDraft> = {}): ProductDraft {
  const number = nextNumber()
  return {
    sku: `SKU-${number}`,
    name: `Router X${number}`,
    parentName: null,
    options: '',
    unit: 'pcs',
    location: '',
    status: 'active',
    hasSerialNumbers: true,
    codes: [],
    ...draft,
  }
}

/** A serialised product without stock, unless told otherwise. */
export async function aProduct(store: Store, draft: Partial<ProductDraft> = {}): Promise<Product> {
  const product = aProductDraft(draft)
  return valueOf(await createProduct(warehouseDeps(store), { operationId: newOperationId(), product }))
}

export async function aSupplier(store: Store, draft: Partial<SupplierDraft> = {}): Promise<Supplier> {
  const supplier = { name: `Supplier ${nextNumber()}`, email: '', phone: '', note: '', ...draft }
  return valueOf(await createSupplier(warehouseDeps(store), { operationId: newOperationId(), supplier }))
}

interface Ordered {
  readonly product: Pick<Product, 'productId'>
  readonly quantity: number
}

interface OrderedFrom {
  readonly supplier?: Supplier
  readonly reference?: string
}

export async function aDraftOrder(
  store: Store,
  lines: readonly Ordered[],
  { supplier, reference = '' }: OrderedFrom = {},
): Promise<PurchaseOrder> {
  const { supplierId } = supplier ?? (await aSupplier(store))
  const order = {
    supplierId,
    reference,
    note: '',
    lines: lines.map(({ product, quantity }) => ({ productId: product.productId, quantity })),
  }
  return valueOf(await createOrder(warehouseDeps(store), { operationId: newOperationId(), order }))
}

export async function aConfirmedOrder(
  store: Store,
  lines: readonly Ordered[],
  from: OrderedFrom = {},
): Promise<PurchaseOrder> {
  const { purchaseOrderId } = await aDraftOrder(store, lines, from)
  const on = { operationId: newOperationId(), purchaseOrderId }
  return valueOf(await confirmOrder(warehouseDeps(store), on))
}

/** Does a piece of work as an operation of its own. */
export function inOperation<Answer>(
  store: Store,
  work: (operation: Operation) => Promise<Answer>,
): Promise<Answer> {
  return writeOnce(warehouseDeps(store), newOperationId(), work, () => {
    throw new Error('A new operation was recorded before')
  })
}

/** Brings units of a product in without a receipt, as found stock. */
export function unitsOnHand(
  store: Store,
  { productId, hasSerialNumbers }: Pick<Product, 'productId' | 'hasSerialNumbers'>,
  { units, blocked = 0 }: { readonly units: number; readonly blocked?: number },
): Promise<void> {
  return inOperation(store, ({ ledger }) =>
    ledger.append([
      {
        event: 'units received',
        productId,
        currentChange: units,
        withoutSerialChange: hasSerialNumbers ? units - blocked : 0,
        blockedChange: blocked,
      },
    ]),
  )
}

/** Brings units with these serial numbers in: units without one, that are given theirs. */
export async function serialsOnHand(
  store: Store,
  product: Pick<Product, 'productId' | 'hasSerialNumbers'>,
  serials: readonly string[],
): Promise<void> {
  await unitsOnHand(store, product, { units: serials.length })
  const numbers = serials.map((serial) => valueOf(parseSerial(serial)))
  const { productId } = product
  await inOperation(store, (operation) =>
    identifySerials(operation, { productId, source: 'typed', isUniqueInWarehouse: false }, numbers),
  )
}

export async function serialIdsOf(store: Store, productId: ProductId): Promise<SerialId[]> {
  const rows = await store.reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .orderBy('id')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const readStock = (store: Store, productId: ProductId) =>
  store.reader
    .selectFrom('stock')
    .where('product_id', '=', productId)
    .select(['current', 'without_serial', 'blocked'])
    .executeTakeFirst()

/** The whole ledger, or what one operation wrote, in order. */
export function ledgerLines(store: Store, operationId?: OperationId): Promise<LedgerTable[]> {
  return store.reader
    .selectFrom('ledger')
    .$if(operationId !== undefined, (lines) => lines.where('operation_id', '=', operationId ?? ''))
    .orderBy('seq')
    .selectAll()
    .execute()
}
