import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { findPtyPairObstacle, openPtyPair } from '../support/pty-pair'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { anOpenReceipt, aProduct, captureOn } from './support/prepared'
import { aSmallDisk, findSmallDiskObstacle } from './support/small-disk'
import { expectEqual } from './support/verify'

const obstacle = findSmallDiskObstacle() ?? findPtyPairObstacle()

test('on a full disk nothing is taken by halves, and capturing goes on once there is room', async () => {
  test.skip(obstacle !== undefined, obstacle)
  const disk = aSmallDisk()
  const cable = await openPtyPair()
  const station = await launchStation({
    dataDir: disk.folder,
    env: { STATION_COM_PORT: cable.stationSide },
  })
  const { page } = station
  await captureOn(page)
  const product = await aProduct(page, { sku: 'SIM-1', name: 'Sim card' })
  const receipt = await anOpenReceipt(page, [{ product, quantity: 5000 }])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await capture.enter('8944-000001')
  await capture.sees('Accepted', '8944-000001')
  const captured = async () =>
    (await ask(page, 'receiving.readReceipt', { receiptId: receipt.receiptId })).captured

  await test.step('a list that does not fit comes in not at all, and stays to be sent again', async () => {
    await disk.fill()
    const list = Array.from({ length: 4000 }, (_, at) => `8944-${String(at + 2).padStart(6, '0')}`)
    const dialog = await capture.pastes(station.app, list)
    await dialog.getByRole('button', { name: 'Capture 4,000 numbers' }).click()
    await expect(dialog.getByRole('alert')).toContainText('The disk is full: nothing was saved')
    await expect(dialog.getByRole('alert')).toContainText('Make room on the disk')
    expect(await captured()).toBe(1)

    await disk.makeRoom()
    await dialog.getByRole('button', { name: 'Capture 4,000 numbers' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(capture.line('Sim card')).toContainText('4,001 of 5,000')
  })

  await test.step('a scan is not taken, and a typed number stays where it was typed', async () => {
    await disk.fill()
    await cable.write('8944-004002\r')
    await capture.sees('Scans cannot be taken now', 'The disk is full: nothing was saved')
    await capture.enter('8944-004003')
    await expect(capture.entry).toHaveValue('8944-004003')
    expect(await captured()).toBe(4001)

    await disk.makeRoom()
    await page.getByRole('button', { name: 'Try again' }).click()
    await cable.write('8944-004002\r')
    await capture.sees('Accepted', '8944-004002')
    await capture.entry.press('Enter')
    await capture.sees('Accepted', '8944-004003', '4,003 of 5,000')
  })

  await test.step('what is stored is what the ledger says', async () => {
    await expectEqual(page)
  })
  expect(station.problems).toEqual([])
  await station.close()
  await cable.close()
  await disk.remove()
})
