import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { packedExecutable } from '../../build/app/packed-app.mjs'
import { CapturePage } from './support/capture-page'
import { launchPackagedStation } from './support/launch-packaged'
import { aReceivingStation } from './support/prepared'
import { expectEqual } from './support/verify'

test('the packed app is hardened', async () => {
  const wire = await getCurrentFuseWire(packedExecutable)

  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE))
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
})

test('the packed app brings the rules along that let Linux users read scanners', () => {
  test.skip(process.platform !== 'linux', 'Only Linux keeps scanners from its users')
  const file = '70-serial-station-scanners.rules'

  expect(readFileSync(join(dirname(packedExecutable), 'resources', file), 'utf8')).toBe(
    readFileSync(join('build/resources', file), 'utf8'),
  )
})

test('the packed app brings each native module along for this system, outside its archive', () => {
  const packed = join(dirname(packedExecutable), 'resources/app.asar.unpacked/node_modules')
  const here = new RegExp(`${process.platform}-${process.arch}`, 'u')

  const natives = globSync(['*/**/*.node', '@*/*/**/*.node'], { cwd: packed })
    .filter((file) => here.test(file))
    .map((file) => file.split(sep)[0])
  expect(new Set(natives)).toEqual(new Set(['@node-usb', '@serialport', 'better-sqlite3', 'node-hid']))
})

test('the packed app opens on its own store, receives, verifies in a worker of its own and ends in good order', async () => {
  const station = await launchPackagedStation()
  const { page } = station
  // Loaded once more, so that nothing it complains about while starting is missed.
  await page.reload()
  await expect(page).toHaveTitle(/Serial Station/)

  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await capture.enter('SN-1001')
  await capture.sees('Accepted', 'SN-1001')
  await expectEqual(page)

  expect(station.problems).toEqual([])
  expect(await station.quit()).toBe(0)
})
