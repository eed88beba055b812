import { z } from 'zod'
import { LabelPrinter, LabelSizeName, LabelSymbol } from '../label'
import { Currency, TaxRate } from '../money'
import { Device, PairedScanner } from '../paired-scanner'
import { OperationId, requiredText, severalLines, shortText } from '../values'
import { call } from './call'
import { PaperSize } from './papers'

/** Settings of the warehouse: the same for every station. */
export const WarehouseSettings = z.object({
  /** *Purchases > Options > Capture serial numbers*; off at first (R4). */
  capturePurchases: z.boolean(),
  /** *Sales > Options > Capture serial numbers*; on at first (R4). */
  captureSales: z.boolean(),
  /** Widens R1: a serial number is on hand once in the whole warehouse, not once per product. */
  serialsUniqueInWarehouse: z.boolean(),
  /** Who sells, as invoices and delivery notes say it. */
  companyName: shortText(200),
  companyAddress: severalLines(500),
  taxNumber: shortText(60),
  /** Of all prices. */
  currency: Currency,
  /** What a new line of a sales order starts with. */
  defaultTaxRate: TaxRate,
})
export type WarehouseSettings = z.infer<typeof WarehouseSettings>

/** Settings of this computer only. */
export const StationSettings = z.object({
  stationName: requiredText(60),
  /** Who works here now; written into every ledger line. */
  operator: requiredText(60),
  /** Those that the station listens to; what refuses a list is a rule. */
  scanners: z.array(PairedScanner),
  soundIsOn: z.boolean(),
  /** 0 to 100. */
  soundVolume: z.int().min(0).max(100),
  theme: z.enum(['auto', 'light', 'dark']),
  /** What the system calls it; null: the operator is asked each time. */
  printer: z.string().min(1).max(400).nullable(),
  paperSize: PaperSize,
  labelPrinter: LabelPrinter,
  labelSize: LabelSizeName,
  labelSymbol: LabelSymbol,
})
export type StationSettings = z.infer<typeof StationSettings>

export const Settings = z.object({
  warehouse: WarehouseSettings,
  station: StationSettings,
})
export type Settings = z.infer<typeof Settings>

export const settingsCalls = {
  'settings.read': call({ input: z.object({}), output: Settings, refusals: [] }),
  'settings.saveWarehouse': call({
    input: z.object({ operationId: OperationId, settings: WarehouseSettings.partial() }),
    output: Settings,
    refusals: ['serials-shared'],
  }),
  'settings.saveStation': call({
    input: z.object({ settings: StationSettings.partial() }),
    output: Settings,
    refusals: [
      'scanner-name-taken',
      'scanner-device-taken',
      'hid-scanner-twice',
      'keyboard-scanner-twice',
      'too-many-scanners',
    ],
  }),
  /** What could be paired: the window names no device but these. */
  'settings.listDevices': call({
    input: z.object({}),
    output: z.array(Device),
    refusals: [],
  }),
}
