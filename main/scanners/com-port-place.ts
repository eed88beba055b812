import type { ComPortDevice } from '../../shared/paired-scanner'
import type { ComPort } from './com-port-list'

interface Sought {
  /** Where it was when it was paired. */
  readonly path: string
  readonly device: ComPortDevice
}

/**
 * The port where that device is now, of those that are there and free. Undefined when it is nowhere, when another device
 * has taken its port, or when several look the same and none is where it was: a guess could listen to the wrong one.
 */
export function findPlace(ports: readonly ComPort[], { path, device }: Sought): string | undefined {
  const places = ports.filter((port) => isDevice(port, device)).map((port) => port.path)
  if (places.includes(path)) return path
  if (places.length > 0) return places.length === 1 ? places[0] : undefined
  const there = ports.find((port) => port.path === path)
  // Without udev nobody can say what is at a port: then it is the one that was paired.
  return there === undefined || there.vendorId === null ? path : undefined
}

const isDevice = (port: ComPort, { vendorId, productId, serialNumber }: ComPortDevice): boolean =>
  isSame(port.vendorId, vendorId) &&
  isSame(port.productId, productId) &&
  (port.serialNumber ?? '') === (serialNumber ?? '')

/** Drivers write the same id in capitals or not. */
const isSame = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase()
