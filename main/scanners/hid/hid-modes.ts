import { type HidDevice, type HidMode, type HidProfile, isReadableMode } from '../../../shared/hid-scanner'
import type { PluggedHid } from './plugged-hid'
import { scannerVendors, zebra } from './scanner-vendors'

const posPage = 0x8c
const posScanner = 0x02
/** IBM's table-top and hand-held scanners, on a page of IBM's own. */
const ibmScanners = new Set([0x4a_00, 0x4b_00])
const desktopPage = 0x01
const keyboard = 0x06
const firstVendorPage = 0xff_00

/** In the order in which they are offered. */
const order: readonly HidMode[] = ['hid-pos', 'ibm', 'keyboard', 'snapi']

/**
 * The scanners among what is plugged in, those that can be read first. Of one in another mode it is said which mode. A
 * keyboard, or a page of its vendor's, counts only from those who make scanners: any other device has them as well.
 */
export function scannersAmong(plugged: readonly PluggedHid[]): HidDevice[] {
  const told = plugged.flatMap((device) => {
    const mode = modeOf(device)
    return mode ? [{ device, mode }] : []
  })
  const distinct = new Map(told.map((one) => [identityOf(one.device, one.mode), one]))
  return [...distinct.values()]
    .filter(
      ({ device, mode }) => isReadableMode(mode) || !told.some((other) => isReadableSideOf(other, device)),
    )
    .toSorted((one, other) => order.indexOf(one.mode) - order.indexOf(other.mode))
    .map(({ device, mode }) => hidDevice(device, mode))
}

/** A scanner that can be read as it is set, and how its reports are. */
export interface ListedMode {
  readonly device: PluggedHid
  /** `Zebra DS2208 · 22031B0` */
  readonly name: string
  readonly profile: HidProfile | 'auto'
}

/** Those among what is plugged in that can be read as they are set. */
export const readableAmong = (plugged: readonly PluggedHid[]): ListedMode[] =>
  plugged.flatMap((device) => {
    const mode = modeOf(device)
    if (!mode || !isReadableMode(mode)) return []
    const { maker, product } = hidDevice(device, mode)
    const model = [maker, product].filter(Boolean).join(' ')
    const name = device.serialNumber === null ? model : `${model} · ${device.serialNumber}`
    return [{ device, name, profile: mode === 'ibm' ? 'ibm-oem' : 'auto' }]
  })

function modeOf({ vendorId, usagePage, usage }: PluggedHid): HidMode | undefined {
  if (usagePage === posPage) return usage === posScanner ? 'hid-pos' : undefined
  const isVendorPage = usagePage >= firstVendorPage
  if (isVendorPage && ibmScanners.has(usage)) return 'ibm'
  if (!scannerVendors.has(vendorId)) return undefined
  if (usagePage === desktopPage) return usage === keyboard ? 'keyboard' : undefined
  return isVendorPage && vendorId === zebra ? 'snapi' : undefined
}

/** A scanner that can be read may show other sides beside: there is nothing to mend. */
const isReadableSideOf = (
  other: { readonly device: PluggedHid; readonly mode: HidMode },
  device: PluggedHid,
): boolean => isReadableMode(other.mode) && plugOf(other.device) === plugOf(device)

const plugOf = ({ vendorId, productId, serialNumber }: PluggedHid): string =>
  JSON.stringify([vendorId, productId, serialNumber])

const identityOf = (device: PluggedHid, mode: HidMode): string => `${mode} ${plugOf(device)}`

function hidDevice(plugged: PluggedHid, mode: HidMode): HidDevice {
  const { vendorId, productId, usagePage, usage, serialNumber, product } = plugged
  const maker = scannerVendors.get(vendorId) ?? plugged.manufacturer ?? ''
  return { kind: 'hid', mode, maker, product, vendorId, productId, usagePage, usage, serialNumber }
}
