import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listComPorts } from '../../main/scanners/com-port-list'

const unknownMaker = { manufacturer: null, serialNumber: null, vendorId: null, productId: null }

const cannotSay = () => Promise.reject(new Error('spawn udevadm ENOENT'))

describe('listing com ports', () => {
  let deviceFolder: string

  beforeEach(async () => {
    deviceFolder = await mkdtemp(join(tmpdir(), 'devices-'))
  })

  afterEach(() => rm(deviceFolder, { recursive: true }))

  it('says what the driver knows of each port', async () => {
    const known = {
      path: 'COM3',
      manufacturer: 'Zebra',
      serialNumber: 'S1',
      vendorId: '05e0',
      productId: '1701',
    }

    const listed = await listComPorts({ askDriver: async () => [{ ...known, pnpId: 'x' }, { path: 'COM4' }] })

    expect(listed).toEqual([known, { path: 'COM4', ...unknownMaker }])
  })

  it('looks for known device names when the driver cannot say', async () => {
    const names = ['ttyACM0', 'cu.usbmodem14', 'ttyUSB1', 'tty', 'tty1', 'null', 'ttyS0']
    await Promise.all(names.map((name) => writeFile(join(deviceFolder, name), '')))

    const listed = await listComPorts({ askDriver: cannotSay, deviceFolder })

    const found = ['cu.usbmodem14', 'ttyACM0', 'ttyS0', 'ttyUSB1'].map((name) => join(deviceFolder, name))
    expect(listed.map(({ path }) => path)).toEqual(found)
    expect(listed.at(0)).toEqual({ path: found.at(0), ...unknownMaker })
  })

  it('finds nothing, without complaint, where there are no devices at all', async () => {
    expect(await listComPorts({ askDriver: cannotSay, deviceFolder: join(deviceFolder, 'none') })).toEqual([])
  })

  it('answers with the real driver whether or not this machine has udevadm', async () => {
    const listed = await listComPorts()

    for (const { path } of listed) expect(path).toMatch(/^(\/dev\/|COM)/)
  })
})
