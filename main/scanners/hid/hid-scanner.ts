import type { HidIdentity, HidProfile } from '../../../shared/hid-scanner'
import type { Connection, ConnectionEnd, ConnectionListener, Received } from '../device-connection'
import { DeviceScanner, type DeviceSurroundings, usualTimes } from '../device-scanner'
import { HidConnection } from './hid-connection'
import type { HidFramed } from './hid-decoder'
import { type HidDriver, loadNodeHid } from './hid-driver'
import { findHidPath, type PluggedHid } from './plugged-hid'
import { TimedDecoder } from './timed-decoder'

export interface HidPairing extends HidIdentity {
  readonly scannerId: string
  readonly profile: HidProfile | 'auto'
}

export interface HidSurroundings extends DeviceSurroundings<HidDriver> {
  /** The devices among which the scanner may be. */
  readonly listDevices: () => Promise<readonly PluggedHid[]>
}

/** A scanner that sends reports (HID POS, or IBM's way of it), whatever plug it is put into. */
export class HidScanner extends DeviceScanner<HidDriver> {
  readonly kind = 'hid-pos'
  readonly #pairing: HidPairing
  readonly #surroundings: HidSurroundings

  constructor(pairing: HidPairing, given: Pick<HidSurroundings, 'listDevices'> & Partial<HidSurroundings>) {
    const surroundings = { loadDriver: loadNodeHid, ...usualTimes, ...given }
    super(pairing.scannerId, surroundings)
    this.#pairing = pairing
    this.#surroundings = surroundings
  }

  protected async findPath(): Promise<string | undefined> {
    return findHidPath(await this.#surroundings.listDevices(), this.#pairing)
  }

  protected connectionTo(driver: HidDriver, path: string, listener: ConnectionListener): Connection {
    const decoder = new TimedDecoder(this.#pairing.profile, this.#surroundings.timers, (framed) =>
      listener.onReceived(received(framed)),
    )
    return new HidConnection(driver, path, decoder, {
      onOpen: () => listener.onOpen(),
      onEnd: (end) => void this.#whyEnded(path, end).then((why) => listener.onEnd(why)),
    })
  }

  /** The driver's errors are words that mean anything: a device counts as unplugged when it is no longer listed. */
  async #whyEnded(path: string, end: ConnectionEnd): Promise<ConnectionEnd> {
    if (end.reason !== 'failed') return end
    const isThere = await this.#surroundings.listDevices().then(
      (devices) => devices.some((device) => device.path === path),
      () => true,
    )
    return isThere ? end : { ...end, reason: 'unplugged' }
  }
}

function received(framed: HidFramed): Received {
  const { bytes, text } = framed
  return framed.error === undefined
    ? { bytes, text, aim: framed.aim, terminated: true }
    : { bytes, text, aim: null, error: framed.error }
}
