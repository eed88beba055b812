import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Question } from '../../shared/ipc/contract'
import type { Dispatch } from '../../shared/ipc/dispatch'
import type { SalesOrder } from '../../shared/ipc/sales'
import { ask, newOperationId } from './support/ask'
import { launchStation, type Station } from './support/launch'
import { readPdf } from './support/pdf'
import { aProduct } from './support/prepared'

const customerName = 'Łódź <i>Telekom</i> & 😀'

let station: Station
let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'))
  station = await launchStation()
})
test.afterEach(async () => {
  await station.close()
  await rm(folder, { recursive: true })
})

/** Answers the system's save dialog; null cancels it. */
const answerSaving = (path: string | null) =>
  station.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)

const windowCount = () => station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** An order over a product for each of these quantities; the last one lies on the first shelf. */
async function aConfirmedOrder(page: Page, quantities: readonly number[]): Promise<SalesOrder> {
  const { customerId } = await ask(page, 'customers.create', {
    operationId: newOperationId(),
    customer: { name: customerName, email: '', phone: '', address: 'Łódź', note: '' },
  })
  const lines = []
  for (const [place, quantity] of quantities.entries()) {
    const shelf = quantities.length - place
    const product = { sku: `SKU-${shelf}`, name: `Router X${shelf}`, location: `A-${shelf}` }
    const { productId } = await aProduct(page, product)
    lines.push({ productId, quantity, unitPrice: 1_000, taxRate: 1_900 })
  }
  const { salesOrderId } = await ask(page, 'sales.createOrder', {
    operationId: newOperationId(),
    order: {
      customerId,
      reference: '',
      note: '',
      shipTo: '',
      lines,
    },
  })
  return ask(page, 'sales.confirmOrder', { operationId: newOperationId(), salesOrderId })
}

const serialsOf = (place: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `SN${place}-${String(at + 1).padStart(6, '0')}`)

/** An open dispatch of a product for each of these quantities, all of them in stock without serial no. */
async function aDispatchOf(page: Page, quantities: readonly number[]): Promise<Dispatch> {
  await ask(page, 'settings.saveWarehouse', {
    operationId: newOperationId(),
    settings: { companyName: 'Nordlicht GmbH' },
  })
  const { salesOrderId, lines } = await aConfirmedOrder(page, quantities)
  const receipt = await ask(page, 'receiving.openReceipt', {
    operationId: newOperationId(),
    purchaseOrderId: null,
    supplierId: null,
  })
  for (const { productId, quantity } of lines)
    await ask(page, 'receiving.addLine', {
      operationId: newOperationId(),
      receiptId: receipt.receiptId,
      productId,
      quantity,
    })
  await ask(page, 'receiving.commit', { operationId: newOperationId(), receiptId: receipt.receiptId })
  return ask(page, 'dispatch.openDispatch', { operationId: newOperationId(), salesOrderId })
}

/** What stands on each page of a paper once it is saved. */
async function savedPdf(page: Page, name: string, paper: Question<'papers.savePdf'>['paper']) {
  const path = join(folder, `${name}.pdf`)
  await answerSaving(path)
  await ask(page, 'papers.savePdf', { paper })
  return readPdf(path)
}

test('a pick list is saved as a PDF of several pages, each with its head and its number', async () => {
  const { page } = station
  const { salesOrderId } = await aConfirmedOrder(page, Array<number>(70).fill(3))
  const path = join(folder, 'pick.pdf')
  await answerSaving(path)

  expect(await ask(page, 'papers.savePdf', { paper: { kind: 'order-pick-list', salesOrderId } })).toEqual({
    path,
  })

  const pages = await readPdf(path)
  expect(pages).toHaveLength(3)
  for (const [place, text] of pages.entries()) {
    expect(text).toContain('Location Sku Product To fetch Done')
    expect(text).toContain(`Pick list SO-1001 ${place + 1} of 3`)
  }
  expect(pages[0]).toContain(customerName)
  expect(pages.join('\n').match(/^A-\d+ SKU-\d+ .*/gmu)).toEqual(
    Array.from({ length: 70 }, (_, at) => `A-${at + 1} SKU-${at + 1} Router X${at + 1} 3 pcs`),
  )
  expect(await readdir(folder)).toEqual(['pick.pdf'])
  expect(await windowCount()).toBe(1)
  expect(station.problems).toEqual([])
})

test('packing slip, invoice and credit note have each of 500 serial numbers once, in order', async () => {
  const { page } = station
  const { dispatchId, lines } = await aDispatchOf(page, [1, 500])
  for (const [place, line] of lines.entries())
    await ask(page, 'dispatch.captureMany', {
      operationId: newOperationId(),
      dispatchLineId: line.dispatchLineId,
      texts: serialsOf(place, line.quantityToShip ?? 0).toReversed(),
      source: 'pasted',
      doubtsConfirmed: true,
    })
  const shipped = await ask(page, 'dispatch.commit', { operationId: newOperationId(), dispatchId })
  const reversed = await ask(page, 'dispatch.reverse', {
    operationId: newOperationId(),
    dispatchId,
    reason: 'Wrong customer',
  })
  const invoiceId = shipped.invoice?.invoiceId ?? 0
  const creditNoteId = reversed.creditNote?.invoiceId ?? 0

  const slip = await savedPdf(page, 'slip', { kind: 'packing-slip', dispatchId })
  const invoice = await savedPdf(page, 'invoice', { kind: 'invoice', invoiceId })
  const creditNote = await savedPdf(page, 'credit-note', { kind: 'invoice', invoiceId: creditNoteId })

  for (const pages of [slip, invoice, creditNote])
    expect(pages.join('\n').match(/SN\d-\d{6}/gu)).toEqual([...serialsOf(0, 1), ...serialsOf(1, 500)])
  expect(slip).toHaveLength(2)
  expect(slip.at(-1)).toContain('Packing slip D-1001 · Nordlicht GmbH 2 of 2')
  expect(slip[0]).toContain('Reversed: this shipment did not take place')
  expect(invoice[0]).toContain(customerName)
  expect(invoice.at(-1)).toMatch(/Net 5,010\.00\nTax 19% on 5,010\.00 951\.90\nTotal €5,961\.90/u)
  expect(creditNote[0]).toContain('Credit for invoice INV-1001 of ')
  expect(creditNote.at(-1)).toContain('Total credited -€5,961.90')
  expect(station.problems).toEqual([])
})

test('papers are made in the size of the station, in fonts that are in the file', async () => {
  const { page } = station
  const { salesOrderId } = await aConfirmedOrder(page, [3])
  const save = async (paperSize: 'A4' | 'Letter') => {
    const path = join(folder, `${paperSize}.pdf`)
    await answerSaving(path)
    await ask(page, 'settings.saveStation', { settings: { paperSize } })
    await ask(page, 'papers.savePdf', { paper: { kind: 'order-pick-list', salesOrderId } })
    return (await readFile(path)).toString('latin1')
  }

  // In points: 210 by 297 mm, and 8.5 by 11 inches.
  expect(await save('A4')).toMatch(/\/MediaBox \[0 0 59\d\S* 84\d\S*\]/u)
  const letter = await save('Letter')
  expect(letter).toMatch(/\/MediaBox \[0 0 612 792\]/u)
  for (const face of ['Inter-Regular', 'Inter-SemiBold', 'JetBrainsMono-Regular'])
    expect(letter).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${face}`, 'u'))
})

test('a paper is opened from a copy that goes with the station, and what was cancelled leaves nothing', async () => {
  const { page } = station
  const { salesOrderId } = await aConfirmedOrder(page, [3])
  const paper = { kind: 'order-pick-list', salesOrderId } as const
  await station.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => path
  })
  await answerSaving(null)

  expect(await ask(page, 'papers.savePdf', { paper })).toEqual({ path: null })
  const refused = await page.evaluate((input) => window.station.call('papers.open', input), { paper })

  const [, path = ''] = /"problem":"([^"]+)"/u.exec(JSON.stringify(refused)) ?? []
  expect(path).toMatch(/Pick list SO-1001\.pdf$/u)
  expect((await readPdf(path)).join('\n')).toContain('Pick list')
  await station.app.close()
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})

test('the pick list of an order is at hand on its page, and a computer without a printer says so', async () => {
  const { page } = station
  const { salesOrderId } = await aConfirmedOrder(page, [3])
  const path = join(folder, 'pick.pdf')
  await answerSaving(path)
  await station.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.getPrintersAsync = async () => []
  })
  await page.evaluate((id) => {
    window.location.hash = `#/sales/${id}`
  }, salesOrderId)
  const choose = async (act: string) => {
    await page.getByRole('button', { name: 'Pick list' }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }

  await choose('Save as PDF…')
  await expect(page.getByText(`Saved as ${path}`)).toBeVisible()
  await choose('Print')

  const trouble = page.getByRole('dialog', { name: 'No paper came of it' })
  await expect(trouble).toContainText('This computer has no printer')
  expect((await readPdf(path)).join('\n')).toContain('Pick list SO-1001 1 of 1')
})
