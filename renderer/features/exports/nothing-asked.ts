import type { DataType } from '../../../shared/data-types'
import type { WantedOf } from '../../../shared/ipc/exports'

/** What is wanted of each type of data. */
export type WantedOfEach = { readonly [Type in DataType]: WantedOf<Type> }

const products = { search: '', status: null, hasSerialNumbers: null } as const
const always = { from: null, until: null } as const

/** All rows of each. */
export const nothingAsked: WantedOfEach = {
  products: { dataType: 'products', ...products },
  'serial-numbers': { dataType: 'serial-numbers', search: '', statuses: [] },
  suppliers: { dataType: 'suppliers', search: '' },
  customers: { dataType: 'customers', search: '' },
  'purchase-orders': { dataType: 'purchase-orders', search: '', statuses: [], ...always },
  'sales-orders': { dataType: 'sales-orders', search: '', statuses: [], ...always },
  stock: { dataType: 'stock', ...products, isOnHand: false },
  history: { dataType: 'history', search: '', ...always },
}
