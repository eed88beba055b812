import { describe, expect, it } from 'vitest'
import type { ComPort } from '../../main/scanners/com-port-list'
import { findPlace } from '../../main/scanners/com-port-place'

const zebra = { vendorId: '05e0', productId: '1701', serialNumber: 'S1' }
const twin = { ...zebra, serialNumber: null }

const port = (path: string, device: Partial<ComPort> = {}): ComPort => ({
  path,
  manufacturer: null,
  serialNumber: null,
  vendorId: null,
  productId: null,
  ...device,
})

describe('finding the port of a paired scanner', () => {
  it('takes its own port while the device is there, however its ids are written', () => {
    const ports = [port('COM3', { ...zebra, vendorId: '05E0' }), port('COM5')]

    expect(findPlace(ports, { path: 'COM3', device: zebra })).toBe('COM3')
  })

  it('follows the device to another port', () => {
    const ports = [port('COM3', { ...zebra, serialNumber: 'S2' }), port('COM5', zebra)]

    expect(findPlace(ports, { path: 'COM3', device: zebra })).toBe('COM5')
  })

  it('does not listen to another device that has taken its port', () => {
    const ports = [port('COM3', { ...zebra, serialNumber: 'S2' })]

    expect(findPlace(ports, { path: 'COM3', device: zebra })).toBe(undefined)
  })

  it('follows a device without a serial number only when no other looks the same', () => {
    const sought = { path: 'COM3', device: twin }

    expect(findPlace([port('COM5', twin)], sought)).toBe('COM5')
    expect(findPlace([port('COM3', twin), port('COM5', twin)], sought)).toBe('COM3')
    expect(findPlace([port('COM5', twin), port('COM6', twin)], sought)).toBe(undefined)
  })

  it('tries its own port where the system cannot say what is there', () => {
    expect(findPlace([], { path: '/dev/ttyACM0', device: zebra })).toBe('/dev/ttyACM0')
    expect(findPlace([port('/dev/ttyACM0')], { path: '/dev/ttyACM0', device: zebra })).toBe('/dev/ttyACM0')
  })
})
