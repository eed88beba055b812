import { describe, expect, it } from 'vitest'
import { scannersAmong } from '../../main/scanners/hid/hid-modes'
import type { ListedHid } from '../../main/scanners/hid/hid-driver'
import { HidDevices } from '../../main/scanners/hid/plugged-hid'

const zebra = {
  vendorId: 0x05e0,
  productId: 0x1200,
  path: '/dev/hidraw0',
  product: 'Symbol Bar Code Scanner',
}
const aPos = { ...zebra, productId: 0x2200, usagePage: 0x8c, usage: 0x02 }
const aKeyboard = { ...zebra, usagePage: 0x01, usage: 0x06 }
const anIbm = { ...zebra, productId: 0x1300, usagePage: 0xff45, usage: 0x4b00 }
const aSnapi = { ...zebra, productId: 0x1900, usagePage: 0xff00, usage: 0x01 }

const open = () => Promise.reject(new Error('Nothing is opened to list it'))

async function scanners(...listed: ListedHid[]) {
  const devices = new HidDevices(async () => ({ devicesAsync: async () => listed, HIDAsync: { open } }))
  return scannersAmong(await devices.list())
}

const modes = async (...listed: ListedHid[]) => (await scanners(...listed)).map(({ mode }) => mode)

describe('the scanners among the HID devices', () => {
  it('come by how well they can be read, each with the mode it is in', async () => {
    expect(await modes(aSnapi, aKeyboard, anIbm, aPos)).toEqual(['hid-pos', 'ibm', 'keyboard', 'snapi'])
  })

  it('are named by their maker and by what they call themselves, and never by a path', async () => {
    expect(await scanners({ ...aPos, serialNumber: ' S1\0 ' })).toEqual([
      {
        kind: 'hid',
        mode: 'hid-pos',
        maker: 'Zebra',
        product: 'Symbol Bar Code Scanner',
        vendorId: 0x05e0,
        productId: 0x2200,
        usagePage: 0x8c,
        usage: 0x02,
        serialNumber: 'S1',
      },
    ])
    const unknown = { ...aPos, vendorId: 0x1234, manufacturer: 'Some Maker', product: '' }
    expect(await scanners(unknown)).toMatchObject([
      { maker: 'Some Maker', product: null, serialNumber: null },
    ])
  })

  it('are no keyboards, mice or gadgets of anybody else', async () => {
    const mouse = { ...zebra, usagePage: 0x01, usage: 0x02 }
    const someKeyboard = { ...aKeyboard, vendorId: 0x046d }
    const someGadget = { ...aSnapi, vendorId: 0x046d }
    const badgeReader = { ...aPos, usage: 0x01 }

    expect(await modes(mouse, someKeyboard, someGadget, badgeReader)).toEqual([])
  })

  it('are said to be of IBM kind by usage, hand-held or table-top, whoever made them', async () => {
    expect(
      await modes({ ...anIbm, vendorId: 0x1234 }, { ...anIbm, vendorId: 0x1235, usage: 0x4a00 }),
    ).toEqual(['ibm', 'ibm'])
  })

  it('are told once, although they show several collections, and not as wrong beside the right one', async () => {
    const sides = [
      aPos,
      { ...aPos, usagePage: 0x01, usage: 0x06 },
      { ...aPos, usagePage: 0xff00, usage: 0x01 },
    ]

    expect(await modes(...sides, aSnapi, { ...aSnapi, usage: 0x02, path: '/dev/hidraw3' })).toEqual([
      'hid-pos',
      'snapi',
    ])
  })

  it('are each told when they have numbers of their own, and as one when nothing tells them apart', async () => {
    const numbered = [
      { ...aPos, serialNumber: 'S1' },
      { ...aPos, serialNumber: 'S2', path: '/dev/hidraw1' },
    ]

    expect(await modes(...numbered)).toEqual(['hid-pos', 'hid-pos'])
    expect(await modes(aPos, { ...aPos, path: '/dev/hidraw1' })).toEqual(['hid-pos'])
  })

  it('are left out where the system says neither path nor use', async () => {
    const { path: _, ...nowhere } = aPos

    expect(await modes(nowhere, { ...zebra, path: '/dev/hidraw0' })).toEqual([])
  })
})
