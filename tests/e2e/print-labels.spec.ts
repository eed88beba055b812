import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { readPdf } from './support/pdf'
import { aReceivingStation } from './support/prepared'

/** A label printer on this computer: takes ZPL and keeps it. */
async function aLabelPrinter() {
  const jobs: string[] = []
  const server = createServer((socket) => {
    const taken: Buffer[] = []
    socket.on('data', (bytes) => taken.push(bytes))
    socket.on('end', () => jobs.push(Buffer.concat(taken).toString()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { jobs, server, port: typeof address === 'object' && address ? address.port : 0 }
}

test('labels are printed while receiving, on a printer on the network, again from the unit, and saved as a PDF', async () => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'labels-'))
  const printer = await aLabelPrinter()
  const station = await launchStation()
  const { page } = station
  const { receipt } = await aReceivingStation(page)
  const looks = await looksOf(page)
  const dialog = page.getByRole('dialog', { name: 'Print labels' })

  await test.step('the label printer is chosen once', async () => {
    await goTo(page, '/settings')
    const settings = page.locator('[data-setting=label-printer]')
    await settings.getByText('Network', { exact: true }).click()
    await settings.getByLabel('Address').fill('127.0.0.1')
    await settings.getByLabel('Port', { exact: true }).fill(String(printer.port))
    await settings.getByRole('button', { name: 'Use this label printer' }).click()
    await expect(settings.getByText(`In use: 127.0.0.1:${printer.port} (203 dpi)`)).toBeVisible()
    await settings.scrollIntoViewIfNeeded()
    await looks.check('settings-labels')
  })

  await test.step('from the receipt, while it is open', async () => {
    const capture = new CapturePage(page)
    await capture.open(receipt.receiptId)
    await capture.enter('SN-0001')
    await capture.sees('Accepted', '1 of 10')
    await capture.enter('SN-0002')
    await capture.sees('Accepted', '2 of 10')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Print labels…' }).click()
    await expect(dialog.getByRole('img', { name: /SN-0001/ })).toBeVisible()
    await looks.check('labels')
    await dialog.getByRole('button', { name: 'Print 2 labels' }).click()
    await expect(page.getByText('2 labels sent to the printer')).toBeVisible()
    expect(printer.jobs).toHaveLength(1)
    expect(printer.jobs[0]?.match(/\^BCN.*?\^FS/gu)).toEqual([
      expect.stringContaining('^FD>:SN->50001^FS'),
      expect.stringContaining('^FD>:SN->50002^FS'),
    ])
  })

  await test.step('what does not fit is refused with a way out', async () => {
    await dialog.getByRole('combobox', { name: 'Label size' }).click()
    await page.getByRole('option', { name: /A4 sheet of 24/ }).click()
    await expect(dialog.getByRole('alert')).toContainText('This printer takes no sheets')
    await looks.check('labels-refused')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('again from the page of the unit, as a PDF of exactly its size', async () => {
    const { rows } = await ask(page, 'receiving.listCaptured', {
      receiptId: receipt.receiptId,
      receiptLineId: null,
      search: '',
      offset: 0,
      limit: 10,
    })
    const before = await ask(page, 'serials.read', { serialId: rows[0]?.serialId ?? 0 })
    const path = join(folder, 'label.pdf')
    await station.app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await goTo(page, `/serials/${rows[0]?.serialId}`)
    await page.getByRole('button', { name: 'Print labels…' }).click()
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await expect(page.getByText(`Saved as ${path}`)).toBeVisible()
    const pages = await readPdf(path)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('SN-0002')
    expect(await ask(page, 'serials.read', { serialId: rows[0]?.serialId ?? 0 })).toEqual(before)
  })

  await test.step('a printer that is away is named', async () => {
    printer.server.close()
    await dialog.getByRole('button', { name: 'Print 1 label' }).click()
    await expect(dialog.getByRole('alert')).toContainText('takes no labels')
    await looks.check('labels-away')
  })
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true })
})
