import type { z } from 'zod'
import { Product, ProductRow } from '../../../shared/ipc/products'

/** A serialised router, all of its units with their number. */
export const product = (over: Partial<z.input<typeof Product>> = {}): Product =>
  Product.parse({
    productId: 7,
    sku: 'RX1-EU',
    name: 'Router X1',
    parentName: 'Router X',
    options: 'EU plug, black',
    freeInventory: 10,
    currentInventory: 12,
    unit: 'pcs',
    location: 'A-12-3',
    status: 'active',
    hasSerialNumbers: true,
    imageUrl: null,
    codes: [{ kind: 'gtin', text: '4006381333931' }],
    withoutSerialNumber: 0,
    leftUnnamed: 0,
    withSerialNumber: 12,
    notFree: 2,
    reserved: 0,
    blocked: 0,
    revision: 3,
    ...over,
  })

export const productRow = (over: Partial<z.input<typeof ProductRow>> = {}): ProductRow =>
  ProductRow.parse({ ...product(), ...over })

/** Without serial numbers, 1,200 m on hand. */
export const cable = (over: Partial<z.input<typeof Product>> = {}): Product =>
  product({
    productId: 8,
    sku: 'CB2',
    name: 'Cable 2 m',
    parentName: null,
    options: '',
    unit: 'm',
    location: '',
    hasSerialNumbers: false,
    codes: [],
    currentInventory: 1200,
    freeInventory: 1200,
    withSerialNumber: 0,
    ...over,
  })
