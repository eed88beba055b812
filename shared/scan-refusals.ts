import { z } from 'zod'

/**
 * Why what a scanner sent is not used; a damaged or wrong code is refused, never read half. `serial-…`, `hid-…` and
 * `wedge-…` are about its bytes, reports and keys, all others about what the code says.
 */
export const ScanRefusal = z.enum([
  'serial-noise',
  'serial-too-long',
  'serial-unterminated',
  'wedge-corrupt',
  'hid-report',
  'hid-length',
  'hid-layout',
  'hid-empty',
  'hid-incomplete',
  'hid-too-long',
  'empty',
  'too-long',
  'control-char',
  'not-a-barcode',
  'gs1-check-digit',
  'gs1-too-long',
  'gs1-charset',
  'gs1-date',
  'gs1-truncated',
  'gs1-empty',
  'gs1-unknown-ai',
  'gs1-repeated-ai',
  'gs1-zero-key',
  'gtin-length',
  'gtin-charset',
  'mh10-header',
  'mh10-trailer',
  'mh10-format',
  'mh10-field',
  'mh10-empty',
  'mh10-quantity',
])
export type ScanRefusal = z.infer<typeof ScanRefusal>
