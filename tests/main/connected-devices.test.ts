import { describe, expect, it } from 'vitest'
import { listDevices } from '../../main/connected-devices'
import { HidDevices } from '../../main/scanners/hid/plugged-hid'
import { FakeHid } from '../scanners/fake-hid'
import { HandTimers } from '../scanners/hand-timers'

const zebra = { path: '/dev/hidraw3', vendorId: 0x05e0, productId: 0x2200, usagePage: 0x8c, usage: 0x02 }

const given = ['/dev/given-from-outside']

describe('the devices that could be paired', () => {
  it('are HID scanners first, then com ports, also such as this start was given', async () => {
    const hid = new FakeHid(new HandTimers())
    hid.plug(zebra)

    const devices = await listDevices(given, new HidDevices(async () => hid.driver))

    expect(devices[0]).toMatchObject({ kind: 'hid', mode: 'hid-pos', maker: 'Zebra' })
    expect(devices.at(-1)).toMatchObject({ kind: 'com-port', path: '/dev/given-from-outside' })
  })

  it('are com ports alone where the driver of HID devices does not load', async () => {
    const devices = await listDevices(
      given,
      new HidDevices(() => Promise.reject(new Error('libusb-1.0.so.0 is missing'))),
    )

    expect(new Set(devices.map(({ kind }) => kind))).toEqual(new Set(['com-port']))
  })

  it('are com ports alone where the system does not say within 3 seconds which HID devices there are', async () => {
    const timers = new HandTimers()
    const listing = listDevices(given, new HidDevices(() => new Promise(() => {})), timers)

    timers.advance(3000)

    expect(new Set((await listing).map(({ kind }) => kind))).toEqual(new Set(['com-port']))
  })
})
