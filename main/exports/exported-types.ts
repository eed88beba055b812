import type { DataType } from '../../shared/data-types'
import type { ExportedType } from './exported-type'
import { productExport } from './product-export'
import { serialExport } from './serial-export'

export const exportedTypes: Readonly<Record<DataType, ExportedType>> = {
  products: productExport,
  'serial-numbers': serialExport,
}
