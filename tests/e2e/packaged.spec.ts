import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { packedExecutable } from '../../build/app/packed-app.mjs'
import { launchPackagedStation } from './support/launch-packaged'

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

test('the packed app opens its window on its own store and ends in good order', async () => {
  const station = await launchPackagedStation()

  // Loaded once more, so that nothing it complains about while starting is missed.
  await station.page.reload()

  await expect(station.page).toHaveTitle(/Serial Station/)
  await expect(station.page.getByRole('heading').first()).toBeVisible()
  expect(station.problems).toEqual([])
  expect(await station.quit()).toBe(0)
})
