import { type ComPortDevice, usualBaudRate } from '../../shared/paired-scanner'
import { ComPortConnection, type SerialPortDriver } from './com-port-connection'
import { type ComPort, listComPorts } from './com-port-list'
import { findPlace } from './com-port-place'
import type { Connection, ConnectionListener } from './device-connection'
import { DeviceScanner, type DeviceSurroundings, usualTimes } from './device-scanner'
import { type ComPortFraming, usualFraming } from './framing'
import { TimedFramer } from './timed-framer'

export interface ComPortPairing {
  readonly scannerId: string
  readonly path: string
  /** Where it is known, the scanner is found at another port as well. */
  readonly device?: ComPortDevice | null
  readonly baudRate?: number
  readonly framing?: ComPortFraming
}

export interface ComPortSurroundings extends DeviceSurroundings<SerialPortDriver> {
  /** The ports at which the scanner may be; never rejects. */
  readonly listPorts: () => Promise<readonly ComPort[]>
}

/** Loaded only when a com port is paired: a driver that does not load must not keep the station from starting. */
const loadSerialPort = async (): Promise<SerialPortDriver> => (await import('serialport')).SerialPort

const usualSurroundings: ComPortSurroundings = {
  loadDriver: loadSerialPort,
  listPorts: () => listComPorts(),
  ...usualTimes,
}

/** A scanner on a com port (USB CDC or RS-232). */
export class ComPortScanner extends DeviceScanner<SerialPortDriver> {
  readonly kind = 'com-port'
  readonly #pairing: ComPortPairing
  readonly #surroundings: ComPortSurroundings

  constructor(pairing: ComPortPairing, given: Partial<ComPortSurroundings> = {}) {
    const surroundings = { ...usualSurroundings, ...given }
    super(pairing.scannerId, surroundings)
    this.#pairing = pairing
    this.#surroundings = surroundings
  }

  protected async findPath(): Promise<string | undefined> {
    const { path, device } = this.#pairing
    return device ? findPlace(await this.#surroundings.listPorts(), { path, device }) : path
  }

  protected connectionTo(driver: SerialPortDriver, path: string, listener: ConnectionListener): Connection {
    const { baudRate = usualBaudRate, framing = usualFraming } = this.#pairing
    const framer = new TimedFramer(framing, this.#surroundings.timers, (framed) =>
      // A com port sends the AIM identifier, if any, as part of the text.
      listener.onReceived({ aim: null, ...framed }),
    )
    return new ComPortConnection(driver, { path, baudRate }, framer, listener)
  }
}
