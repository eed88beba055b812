import type { LabelPrinter } from '../../shared/label'
import { t } from '../words/words'

/** A label printer as people find it. */
export function printerText(printer: LabelPrinter): string {
  if (printer.kind === 'system') return printer.printer ?? t('labels.asks')
  if (printer.kind === 'network')
    return t('labels.network', { host: printer.host, port: String(printer.port), dpi: printer.dpi })
  return t('labels.comPort', { path: printer.path, dpi: printer.dpi })
}
