import { z } from 'zod'
import { AtHid, HidDevice } from './hid-scanner'
import { requiredText } from './values'

/** What a scanner is used for; `operator`: one person's own, wherever the work is. */
export const ScannerRole = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('receiving') }),
  z.object({ kind: z.literal('packing') }),
  z.object({ kind: z.literal('operator'), operator: requiredText(60) }),
])
export type ScannerRole = z.infer<typeof ScannerRole>

/** How a com-port scanner marks the end of a scan; `auto`: CR or LF, and CR LF is one. */
export const Suffix = z.enum(['auto', 'cr', 'lf', 'crlf', 'tab', 'none'])
export type Suffix = z.infer<typeof Suffix>

/** Which device is at a com port, whatever the port is called; ids as the system writes them. */
export const ComPortDevice = z.object({
  vendorId: z.string().min(1).max(40),
  productId: z.string().min(1).max(40),
  serialNumber: z.string().max(200).nullable(),
})
export type ComPortDevice = z.infer<typeof ComPortDevice>

const AtComPort = z.object({
  kind: z.literal('com-port'),
  path: z.string().min(1).max(400),
  baudRate: z.int().min(300).max(921_600),
  suffix: Suffix,
  /** Null where the system does not know it, as of RS-232: such a scanner is looked for at its port only. */
  device: ComPortDevice.nullable(),
})
export type AtComPort = z.infer<typeof AtComPort>

/** A keyboard scanner cannot be told from another one: the computer does not say which keyboard typed. */
const AtKeyboard = z.object({ kind: z.literal('keyboard-wedge') })

export const ScannerConnection = z.discriminatedUnion('kind', [AtComPort, AtHid, AtKeyboard])
export type ScannerConnection = z.infer<typeof ScannerConnection>

/** A scanner that this station listens to. */
export const PairedScanner = z.object({
  /** Stays the same when the scanner is renamed or connected otherwise. */
  scannerId: z.string().min(1).max(60),
  name: requiredText(40),
  role: ScannerRole,
  connection: ScannerConnection,
})
export type PairedScanner = z.infer<typeof PairedScanner>

/** More guns than hang at any bench; the header still shows them all. */
export const mostScanners = 8

/** 9600 is the classic factory setting; a scanner with a USB plug does not mind. */
export const usualBaudRate = 9600

const PortDevice = z.object({
  kind: z.literal('com-port'),
  path: z.string(),
  manufacturer: z.string().nullable(),
  serialNumber: z.string().nullable(),
  vendorId: z.string().nullable(),
  productId: z.string().nullable(),
})
export type PortDevice = z.infer<typeof PortDevice>

/** What is plugged into this computer and could be paired, or could be in another mode. */
export const Device = z.discriminatedUnion('kind', [PortDevice, HidDevice])
export type Device = z.infer<typeof Device>
