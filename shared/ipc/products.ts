import { z } from 'zod'
import { StripRule } from '../strip-rule'
import { SerialShape, ShapeRule } from '../serial-shape'
import { OperationId, ProductId, requiredText, shortText } from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'

export const ProductStatus = z.enum(['active', 'archived'])
export type ProductStatus = z.infer<typeof ProductStatus>

export const ProductRow = z.object({
  productId: ProductId,
  sku: z.string(),
  name: z.string(),
  /** The parent product's name, when the variation has one. */
  parentName: z.string().nullable(),
  /** What sets this variation apart, as its parent's options say: `EU plug, black`. */
  options: z.string(),
  freeInventory: z.int(),
  currentInventory: z.int(),
  unit: z.string(),
  /** The shelf or bin it lies in; empty where nobody has said. */
  location: z.string(),
  status: ProductStatus,
  hasSerialNumbers: z.boolean(),
  /** `app://station/product-images/…`, when there is one. */
  imageUrl: z.string().nullable(),
})
export type ProductRow = z.infer<typeof ProductRow>

export const ProductCodeKind = z.enum(['gtin', 'barcode'])
export const ProductCode = z.object({ kind: ProductCodeKind, text: z.string().max(2048) })
export type ProductCode = z.infer<typeof ProductCode>

export const ProductDraft = z.object({
  sku: requiredText(64),
  name: requiredText(200),
  parentName: shortText(200).nullable(),
  options: shortText(200),
  unit: requiredText(20),
  location: shortText(60),
  status: ProductStatus,
  hasSerialNumbers: z.boolean(),
  codes: z.array(ProductCode).max(50),
})
export type ProductDraft = z.infer<typeof ProductDraft>

export const Product = ProductRow.extend({
  codes: z.array(ProductCode),
  withoutSerialNumber: z.int(),
  /** Serial numbers listed in stock whose units have left without being named; then no unit is without one. */
  leftUnnamed: z.int(),
  /** Units on hand with a serial number. */
  withSerialNumber: z.int(),
  /** Damaged, quarantined or blocked. */
  notFree: z.int(),
  /** Promised to confirmed sales orders. */
  reserved: z.int(),
  /** Units on hand without a serial number that are damaged or quarantined. */
  blocked: z.int(),
  /** Goes up with every saved change; saving an older one is refused. */
  revision: z.int(),
})
export type Product = z.infer<typeof Product>

/** What new serial numbers of a product are held against, and what its newest ones have in common. */
export const SerialShapeOfProduct = z.object({
  rule: ShapeRule,
  /** Null while there are too few numbers to learn from. */
  learned: SerialShape.extend({
    /** All of them end with a check digit by this rule. */
    checkDigit: z.enum(['luhn', 'gs1']).nullable(),
    example: z.string(),
  }).nullable(),
  /** How many numbers were looked at. */
  learnedFrom: z.int(),
})
export type SerialShapeOfProduct = z.infer<typeof SerialShapeOfProduct>

const codeRefusals = [
  'product-code-taken',
  'product-code-twice',
  'product-code-empty',
  'gtin-length',
  'gtin-characters',
  'gtin-check-digit',
] as const

export const productCalls = {
  'products.list': call({
    input: pageInput(['sku', 'name', 'freeInventory', 'currentInventory']).extend({
      status: ProductStatus.nullable(),
      hasSerialNumbers: z.boolean().nullable(),
    }),
    output: pageOf(ProductRow),
    refusals: [],
  }),
  'products.read': call({
    input: z.object({ productId: ProductId }),
    output: Product,
    refusals: ['product-not-found'],
  }),
  'products.create': call({
    input: z.object({ operationId: OperationId, product: ProductDraft }),
    output: Product,
    refusals: ['sku-taken', ...codeRefusals],
  }),
  'products.save': call({
    input: z.object({
      operationId: OperationId,
      productId: ProductId,
      revision: z.int(),
      product: ProductDraft,
      /** R10: set once the operator has seen what switching *Has serial numbers* off does. */
      trackingOffConfirmed: z.boolean(),
    }),
    /** `becameWithoutSerial`: units on hand that became *units without serial no.* by switching on. */
    output: z.object({ product: Product, becameWithoutSerial: z.int() }),
    refusals: [
      'product-not-found',
      'changed-elsewhere',
      'sku-taken',
      'tracking-off-unconfirmed',
      'tracking-in-open-receipt',
      'tracking-in-open-dispatch',
      ...codeRefusals,
    ],
  }),
  'products.readSerialShape': call({
    input: z.object({ productId: ProductId }),
    output: SerialShapeOfProduct,
    refusals: [],
  }),
  'products.setSerialShape': call({
    input: z.object({ operationId: OperationId, productId: ProductId, rule: ShapeRule }),
    output: SerialShapeOfProduct,
    refusals: ['product-not-found'],
  }),
  /** What is stripped from plain scans of the product before they are judged. */
  'products.readStripping': call({
    input: z.object({ productId: ProductId }),
    output: StripRule,
    refusals: [],
  }),
  'products.setStripping': call({
    input: z.object({ operationId: OperationId, productId: ProductId, rule: StripRule }),
    output: StripRule,
    refusals: ['product-not-found', 'strip-rule-unclear'],
  }),
  'products.setImage': call({
    input: z.object({
      operationId: OperationId,
      productId: ProductId,
      /** PNG, JPEG or WebP bytes of at most 1 MB; null takes the image away. */
      image: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
    }),
    output: Product,
    refusals: ['product-not-found', 'image-unusable'],
  }),
}
