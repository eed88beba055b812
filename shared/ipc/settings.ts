import { z } from 'zod'
import { LabelPrinter, LabelSizeName, LabelSymbol } from '../label'
import { Currency, TaxRate } from '../money'
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

export const ComPortSettings = z.object({
  path: z.string().min(1).max(400),
  baudRate: z.int().min(300).max(921_600),
})
export type ComPortSettings = z.infer<typeof ComPortSettings>

/** Settings of this computer only. */
export const StationSettings = z.object({
  stationName: requiredText(60),
  /** Who works here now; written into every ledger line. */
  operator: requiredText(60),
  /** The paired com-port scanner, if any. */
  comPort: ComPortSettings.nullable(),
  listensToKeyboardWedge: z.boolean(),
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
  /** Set when this start was given a com port from outside; it then counts instead of the paired one. */
  comPortFromOutside: z.string().nullable(),
})
export type Settings = z.infer<typeof Settings>

export const ComPort = z.object({
  path: z.string(),
  manufacturer: z.string().nullable(),
  serialNumber: z.string().nullable(),
})
export type ComPort = z.infer<typeof ComPort>

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
    refusals: [],
  }),
  /** `problem` says why the list could not be read, in words. */
  'settings.listComPorts': call({
    input: z.object({}),
    output: z.object({ ports: z.array(ComPort), problem: z.string().nullable() }),
    refusals: [],
  }),
}
