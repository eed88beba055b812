import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'

test('after a kill in the middle the receipt is at the same line, with what was held still waiting', async () => {
  const dataDir = passingFolder('crash')
  const killed = await launchStation({ dataDir })
  const { receipt } = await aReceivingStation(killed.page)
  const capture = new CapturePage(killed.page)
  await capture.open(receipt.receiptId)
  await capture.enter('SN-1001')
  await capture.sees('Accepted', 'SN-1001')
  await capture.enter('SN-1002')
  await capture.sees('Accepted', 'SN-1002')
  await capture.enter('SN-1002')
  await capture.sees('Refused')
  await ask(killed.page, 'scanning.readByWedge', { text: 'SN-1003', terminated: true })
  await capture.sees('1 scan held')

  const program = killed.app.process()
  const ended = once(program, 'exit')
  program.kill('SIGKILL')
  await ended

  const again = await launchStation({ dataDir })
  const resumed = new CapturePage(again.page)
  await resumed.open(receipt.receiptId)
  await resumed.sees('Refused', 'already in this receipt', '1 scan held')
  await resumed.leavesOut()
  await resumed.sees('Accepted', 'SN-1003', '3 of 10')
  const now = await ask(again.page, 'receiving.readReceipt', { receiptId: receipt.receiptId })
  expect(now.captured).toBe(3)
  expect(now.activeLineId).toBe(receipt.lines[0]?.receiptLineId)

  expect(again.problems).toEqual([])
  await again.close()
  await rm(dataDir, { recursive: true, force: true })
})
