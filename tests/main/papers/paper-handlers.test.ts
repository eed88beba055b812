import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { paperHandlers } from '../../../main/papers/paper-handlers'
import { PassingCopies } from '../../../main/papers/passing-copies'
import type { Store } from '../../../main/store/store'
import type { Paper } from '../../../shared/ipc/papers'
import { SalesOrderId } from '../../../shared/values'
import { PaperTray } from '../../support/paper-tray'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aMoment, aProduct } from '../../support/warehouse'

const laser = { name: 'Brother_HL', shownAs: 'Brother HL' }
const missing: Paper = { kind: 'order-pick-list', salesOrderId: SalesOrderId.parse(99) }

let folder: string
const copies = new PassingCopies()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'))
})
afterEach(async () => {
  await copies.forget()
  rmSync(folder, { recursive: true })
})

const handlersOf = (store: Store, outlet: PaperTray, printer: string | null = null) =>
  paperHandlers({
    store,
    now: () => aMoment,
    outlet,
    copies,
    printing: () => ({ paperSize: 'Letter', printer }),
  })

/** The pick list of an order of two routers, and its number. */
async function aPaper(store: Store): Promise<{ readonly paper: Paper; readonly number: string }> {
  const product = await aProduct(store, { name: 'Router X1' })
  const { salesOrderId, number } = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
  return { paper: { kind: 'order-pick-list', salesOrderId }, number }
}

describeOnEveryStore('saving a paper as a PDF', (stores) => {
  it('asks where, proposes its title, and keeps it in the size of the station', async () => {
    const store = await stores.open()
    const { paper, number } = await aPaper(store)
    const path = join(folder, 'mine.pdf')
    const tray = new PaperTray({ where: path })

    const answer = await handlersOf(store, tray)['papers.savePdf']({ paper })

    expect(answer).toEqual({ ok: true, value: { path } })
    expect(tray.asked).toEqual([`Pick list ${number}.pdf`])
    expect(tray.jobs).toMatchObject([{ size: 'Letter', page: { title: `Pick list ${number}` } }])
    expect(readFileSync(path, 'utf8')).toContain('Router X1')
    expect(readdirSync(folder)).toEqual(['mine.pdf'])
  })

  it('makes nothing when the operator cancels', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const tray = new PaperTray({ where: null })

    expect(await handlersOf(store, tray)['papers.savePdf']({ paper })).toEqual({
      ok: true,
      value: { path: null },
    })
    expect(tray.jobs).toEqual([])
  })

  it('says so when the folder is gone, and when what is there cannot be replaced', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const inTheWay = join(folder, 'folder.pdf')
    mkdirSync(join(inTheWay, 'sub'), { recursive: true })
    const saveAt = (where: string) => handlersOf(store, new PaperTray({ where }))['papers.savePdf']({ paper })

    expect(await saveAt(join(folder, 'gone', 'x.pdf'))).toMatchObject({
      refusal: { code: 'pdf-not-saved', reason: 'folder-gone' },
    })
    expect(await saveAt(inTheWay)).toMatchObject({ refusal: { code: 'pdf-not-saved', path: inTheWay } })
    expect(readdirSync(folder)).toEqual(['folder.pdf'])
  })

  it('replaces a file that is there', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const path = join(folder, 'old.pdf')
    writeFileSync(path, 'old')

    await handlersOf(store, new PaperTray({ where: path }))['papers.savePdf']({ paper })

    expect(readFileSync(path, 'utf8')).not.toContain('old')
  })

  it('asks nobody where when there is no such paper', async () => {
    const store = await stores.open()
    const tray = new PaperTray({ where: join(folder, 'x.pdf') })

    expect(await handlersOf(store, tray)['papers.savePdf']({ paper: missing })).toEqual({
      ok: false,
      refusal: { code: 'paper-not-found' },
    })
    expect(tray.asked).toEqual([])
  })
})

describeOnEveryStore('opening a paper', (stores) => {
  it('shows a copy that only this user can read, until the station closes', async () => {
    const store = await stores.open()
    const { paper, number } = await aPaper(store)
    const tray = new PaperTray()

    expect(await handlersOf(store, tray)['papers.open']({ paper })).toEqual({ ok: true, value: {} })

    const [path = ''] = tray.opened
    expect(basename(path)).toBe(`Pick list ${number}.pdf`)
    expect(readFileSync(path, 'utf8')).toContain('Router X1')
    // Windows keeps the folder of a user from others without such a mode.
    const mode = process.platform === 'win32' ? 0 : statSync(dirname(path)).mode
    expect(mode & 0o077).toBe(0)
    await copies.forget()
    expect(() => statSync(dirname(path))).toThrow(/ENOENT/u)
  })

  it('tells what the system says when nothing can show it', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const tray = new PaperTray({ problem: 'No application found' })

    expect(await handlersOf(store, tray)['papers.open']({ paper })).toEqual({
      ok: false,
      refusal: { code: 'pdf-not-opened', problem: 'No application found' },
    })
  })
})

describeOnEveryStore('printing a paper', (stores) => {
  it.each([
    ['asks for the printer where none was chosen', null],
    ['goes to the printer of the station', laser.name],
  ])('%s', async (_what, printer) => {
    const store = await stores.open()
    const { paper, number } = await aPaper(store)
    const tray = new PaperTray({ printers: [laser] })

    const answer = await handlersOf(store, tray, printer)['papers.print']({ paper })

    expect(answer).toEqual({ ok: true, value: { isPrinted: true } })
    expect(tray.printedOn).toEqual([printer])
    expect(tray.jobs).toMatchObject([{ size: 'Letter', page: { title: `Pick list ${number}` } }])
  })

  it('says that it was cancelled, which is no trouble', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const tray = new PaperTray({ printers: [laser], outcome: { kind: 'cancelled' } })

    expect(await handlersOf(store, tray)['papers.print']({ paper })).toEqual({
      ok: true,
      value: { isPrinted: false },
    })
  })

  it('is refused without a printer, with one that is gone, and when the printer fails', async () => {
    const store = await stores.open()
    const { paper } = await aPaper(store)
    const print = (tray: PaperTray, printer: string | null) =>
      handlersOf(store, tray, printer)['papers.print']({ paper })
    const none = new PaperTray()
    const other = new PaperTray({ printers: [laser] })
    const jammed = new PaperTray({ printers: [laser], outcome: { kind: 'failed', problem: 'Paper jam' } })

    expect(await print(none, null)).toMatchObject({ refusal: { code: 'no-printer' } })
    expect(await print(other, 'Old_One')).toMatchObject({
      refusal: { code: 'printer-gone', printer: 'Old_One' },
    })
    expect(await print(jammed, laser.name)).toMatchObject({
      refusal: { code: 'print-failed', problem: 'Paper jam' },
    })
    expect([...none.jobs, ...other.jobs]).toEqual([])
  })

  it('lists the printers of the system', async () => {
    const tray = new PaperTray({ printers: [laser] })

    expect(await handlersOf(await stores.open(), tray)['papers.listPrinters']({})).toEqual({
      ok: true,
      value: { printers: [laser] },
    })
  })
})
