import { z } from 'zod'

/** Why a row of a spreadsheet cannot be taken. */
export const RowTroubleCode = z.enum([
  'blank-sku',
  'blank-name',
  'bad-yes-no',
  'bad-status',
  'number-in-serial',
  'precision-lost',
  'scientific-notation',
  'date-in-serial',
  'date-in-text',
  'wrong-type',
  'error-cell',
  'formula-without-value',
  'invisible-character',
  'control-character',
  'too-long',
  'duplicate-in-file',
  'extra-cells',
  'code-taken',
  'code-twice',
  'code-invalid',
  'tracking-in-use',
  'blank-serial',
  'inner-whitespace',
  'unknown-sku',
  'not-serial-tracked',
  'serial-unreadable',
  'product-code',
  'serial-in-receipt',
  'serial-elsewhere',
  'no-unit-without-serial',
  'blank-order',
  'unknown-order',
  'order-not-open',
  'not-on-order',
  'which-product',
  'serial-here',
  'serial-left',
  'on-other-manifest',
])
export type RowTroubleCode = z.infer<typeof RowTroubleCode>

/** What a row is taken with, although it looks like something that Excel did to the file. */
export const RowWarningCode = z.enum(['number-as-text', 'zeros-lost', 'date-like-text'])
export type RowWarningCode = z.infer<typeof RowWarningCode>
