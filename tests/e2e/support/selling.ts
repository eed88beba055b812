import type { Page } from '@playwright/test'
import type { Customer } from '../../../shared/ipc/customers'
import type { Product } from '../../../shared/ipc/products'
import type { SalesOrder } from '../../../shared/ipc/sales'
import type { DispatchId } from '../../../shared/values'
import { ask, newOperationId } from './ask'

export const aCustomer = (page: Page, name: string): Promise<Customer> =>
  ask(page, 'customers.create', {
    operationId: newOperationId(),
    customer: {
      name,
      email: 'office@adler.example',
      phone: '+49 30 901820',
      address: 'Am Markt 1\n10117 Berlin',
      note: '',
    },
  })

interface Sold {
  readonly product: Product
  readonly quantity: number
}

/** At 19.99 for one, with 19 % tax. */
export function aDraftSalesOrder(
  page: Page,
  { customerId }: Customer,
  lines: readonly Sold[],
): Promise<SalesOrder> {
  return ask(page, 'sales.createOrder', {
    operationId: newOperationId(),
    order: {
      customerId,
      reference: '',
      note: '',
      shipTo: '',
      lines: lines.map(({ product: { productId }, quantity }) => ({
        productId,
        quantity,
        unitPrice: 1_999,
        taxRate: 1_900,
      })),
    },
  })
}

/** It reserves its units. */
export async function aConfirmedSalesOrder(
  page: Page,
  customer: Customer,
  lines: readonly Sold[],
): Promise<SalesOrder> {
  const { salesOrderId } = await aDraftSalesOrder(page, customer, lines)
  return ask(page, 'sales.confirmOrder', { operationId: newOperationId(), salesOrderId })
}

/** Ships so many units of the first line of an order, which needs no serial numbers for that. */
export async function shipFirstLine(page: Page, { salesOrderId }: SalesOrder, units: number): Promise<void> {
  const { dispatchId, lines } = await ask(page, 'dispatch.openDispatch', {
    operationId: newOperationId(),
    salesOrderId,
  })
  for (const [place, { dispatchLineId }] of lines.entries())
    await ask(page, 'dispatch.setQuantity', {
      operationId: newOperationId(),
      dispatchLineId,
      quantity: place === 0 ? units : null,
    })
  await ask(page, 'dispatch.commit', { operationId: newOperationId(), dispatchId })
}

/** Units of a product with these numbers, which are in stock, have left to a customer. */
export async function shippedTo(
  page: Page,
  customer: Customer,
  product: Product,
  texts: string[],
): Promise<void> {
  const { salesOrderId } = await aConfirmedSalesOrder(page, customer, [{ product, quantity: texts.length }])
  const { dispatchId, lines } = await ask(page, 'dispatch.openDispatch', {
    operationId: newOperationId(),
    salesOrderId,
  })
  const [line] = lines
  if (!line) throw new Error('The dispatch has no line')
  await ask(page, 'dispatch.captureMany', {
    operationId: newOperationId(),
    dispatchLineId: line.dispatchLineId,
    texts,
    source: 'pasted',
    doubtsConfirmed: false,
  })
  await ask(page, 'dispatch.commit', { operationId: newOperationId(), dispatchId })
}

/** So many units of a product have left to a customer while nobody asks for their numbers. */
export async function shipUnnamed(
  page: Page,
  customer: Customer,
  product: Product,
  units: number,
): Promise<DispatchId> {
  const { salesOrderId } = await aConfirmedSalesOrder(page, customer, [{ product, quantity: units }])
  const { dispatchId } = await ask(page, 'dispatch.openDispatch', {
    operationId: newOperationId(),
    salesOrderId,
  })
  await ask(page, 'dispatch.commit', { operationId: newOperationId(), dispatchId })
  return dispatchId
}
