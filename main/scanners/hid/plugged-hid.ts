import type { HidIdentity } from '../../../shared/hid-scanner'
import { type HidDriver, type ListedHid, loadNodeHid } from './hid-driver'

/** A collection of a HID device that is plugged in, and where. */
export interface PluggedHid extends HidIdentity {
  readonly path: string
  readonly manufacturer: string | null
  readonly product: string | null
}

/** The HID devices of this computer. All who ask while the system is being asked get the same answer. */
export class HidDevices {
  readonly #loadDriver: () => Promise<HidDriver>
  #asking: Promise<readonly PluggedHid[]> | undefined

  constructor(loadDriver: () => Promise<HidDriver> = loadNodeHid) {
    this.#loadDriver = loadDriver
  }

  /** Rejects where the driver does not load or cannot list. */
  list(): Promise<readonly PluggedHid[]> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #ask(): Promise<readonly PluggedHid[]> {
    const driver = await this.#loadDriver()
    const listed = await driver.devicesAsync()
    return listed.flatMap(pluggedHid)
  }
}

/** A device that cannot be named or told by its usage is none that could be paired. */
function pluggedHid(listed: ListedHid): PluggedHid[] {
  const { vendorId, productId, path, usagePage, usage } = listed
  if (!path || usagePage === undefined || usage === undefined) return []
  const serialNumber = said(listed.serialNumber)
  const [manufacturer, product] = [said(listed.manufacturer), said(listed.product)]
  return [{ vendorId, productId, path, usagePage, usage, serialNumber, manufacturer, product }]
}

/** Devices fill what they do not know with nothing, spaces or NUL. */
const said = (text: string | undefined): string | null => text?.replaceAll('\0', '').trim() || null

/**
 * Where that device is now. One that was paired without a serial number is the first of its kind, rather one that has no
 * number either.
 */
export function findHidPath(devices: readonly PluggedHid[], wanted: HidIdentity): string | undefined {
  const fitting = devices.filter((device) => isOfKind(device, wanted))
  const own = fitting.find(({ serialNumber }) => serialNumber === wanted.serialNumber)
  return (own ?? (wanted.serialNumber === null ? fitting[0] : undefined))?.path
}

const isOfKind = (one: HidIdentity, other: HidIdentity): boolean =>
  one.vendorId === other.vendorId &&
  one.productId === other.productId &&
  one.usagePage === other.usagePage &&
  one.usage === other.usage
