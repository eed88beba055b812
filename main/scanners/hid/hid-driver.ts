/** A collection of a HID device, as node-hid lists it. */
export interface ListedHid {
  readonly vendorId: number
  readonly productId: number
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly manufacturer?: string | undefined
  readonly product?: string | undefined
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
}

/** An open device. It must have an `error` listener: without one an unplugged cable would end the process. */
export interface OpenHid {
  on(event: 'data', listener: (report: Uint8Array) => void): unknown
  /** Comes with a string after an unplug, with an error when a `data` listener threw. */
  on(event: 'error', listener: (problem: unknown) => void): unknown
  off(event: 'data', listener: (report: Uint8Array) => void): unknown
  /** A second one rejects. */
  close(): Promise<void>
}

/** Of node-hid only what does not block: the rest holds a thread for each device, and its listing has hung. */
export interface HidDriver {
  devicesAsync(): Promise<readonly ListedHid[]>
  readonly HIDAsync: { open(path: string): Promise<OpenHid> }
}

/** Loaded only when it is needed: where it does not load, the station goes on without HID scanners. */
export const loadNodeHid = (): Promise<HidDriver> => import('node-hid')
