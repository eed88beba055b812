import { expect, it } from 'vitest'
import { judgesOf, takersTogether } from '../../../main/works'
import type { Store } from '../../../main/store/store'
import type { RefusalCode } from '../../../shared/refusal'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, serialsOnHand } from '../../support/warehouse'
import { soldTo, anOpenReturn, returnDeps } from '../../support/returning'
import { differencesIn } from '../verification/verified'
import { aScan } from './a-scan'
import { modemsAndRouters } from './modems-and-routers'

const gtin = '09521234500179'
const gs1 = (serial: string, batch = '') => `01${gtin}${batch}21${serial}`
const pallet = (...serials: readonly string[]) =>
  `[)>\u001e06\u001dPRX1-EU\u001d${serials.map((serial) => `S${serial}`).join('\u001d')}\u001e\u0004`

/** The receipt, and what judges its scans. */
async function receiving(store: Store) {
  const { station, work, modem, router } = await modemsAndRouters(store, 5)
  const judge = judgesOf(station.deps).receiving
  const takeTogether = takersTogether(station.deps).receiving
  const scan = (text: string, aim: string | null = null, ...confirmed: RefusalCode[]) =>
    judge(aScan(work, text, { aim }), confirmed)
  return { scan, work, judge, takeTogether, router, modem }
}

const captured = (productName: string, serial: string) => ({ kind: 'captured', productName, serial })
const refused = (refusal: object) => ({ kind: 'refused', refusal })
const doubted = (refusal: object) => ({ kind: 'doubted', refusal })

describeOnEveryStore('a label that says which product and which unit it is', (stores) => {
  it('goes to the line of its product, wherever the arrow stands, one after the other', async () => {
    const store = await stores.open()
    const { scan } = await receiving(store)

    expect(await scan(gs1('K7X-000451'), ']d2')).toMatchObject(captured('Router', 'K7X-000451'))
    expect(await scan(gs1('K7X-000452'), ']d2')).toMatchObject(captured('Router', 'K7X-000452'))
    expect(await scan(`https://id.gs1.org/01/${gtin}/21/K7X-000453`, ']Q1')).toMatchObject(
      captured('Router', 'K7X-000453'),
    )
    expect(await differencesIn(store)).toEqual([])
  })

  it('keeps what it says of the batch beside the number, in the answer and for good in the ledger', async () => {
    const store = await stores.open()
    const { scan, work } = await receiving(store)

    expect(await scan(gs1('K7X-000451', '1730123110L-05\u001d'), ']d2')).toMatchObject({
      ...captured('Router', 'K7X-000451'),
      batch: { batchNumber: 'L-05', useBy: '2030-12-31' },
    })
    expect(await scan(gs1('K7X-000452', '17301231'), ']d2')).toMatchObject({
      batch: { batchNumber: null, useBy: '2030-12-31' },
    })
    expect(await scan(gs1('K7X-000453', '10L-05\u001d'), ']d2')).toMatchObject({
      batch: { batchNumber: 'L-05', useBy: null },
    })
    expect(await scan(gs1('K7X-000454'), ']d2')).not.toHaveProperty('batch')

    const notes = await store.reader
      .selectFrom('ledger')
      .where('event', '=', 'captured')
      .where('document_id', '=', work.receiptId)
      .orderBy('seq')
      .select('note')
      .execute()
    expect(notes.map(({ note }) => note)).toEqual([
      'Batch L-05, use by 2030-12-31',
      'Use by 2030-12-31',
      'Batch L-05',
      null,
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused again when its unit is captured already, and the next one goes on', async () => {
    const { scan } = await receiving(await stores.open())
    await scan(gs1('K7X-000451'), ']d2')

    expect(await scan(gs1('K7X-000451'), ']d2')).toMatchObject(refused({ code: 'serial-in-receipt' }))
    expect(await scan(gs1('K7X-000452'), ']d2')).toMatchObject(captured('Router', 'K7X-000452'))
  })

  it('is doubted where no product has its code, and kept for the line with the arrow when confirmed', async () => {
    const { scan } = await receiving(await stores.open())
    const text = '010952123456001221K7X-000451'

    expect(await scan(text, ']d2')).toEqual(
      doubted({ code: 'code-of-no-product', text: '09521234560012', serial: 'K7X-000451' }),
    )
    expect(await scan(text, ']d2', 'code-of-no-product')).toMatchObject(captured('Modem', 'K7X-000451'))
  })

  it('records its unit once, however often the same scan is judged', async () => {
    const store = await stores.open()
    const { judge, work } = await receiving(store)
    const scan = aScan(work, gs1('K7X-000451'), { aim: ']d2' })

    const first = await judge(scan, [])
    const before = await ledgerLines(store)

    expect(await judge(scan, [])).toEqual(first)
    expect(await ledgerLines(store)).toEqual(before)
  })
})

describeOnEveryStore('a code of a product', (stores) => {
  it('is never taken for a serial number, however it is printed', async () => {
    const { scan } = await receiving(await stores.open())

    expect(await scan('9521234560012', ']E0')).toEqual(
      refused({ code: 'code-of-no-product', text: '09521234560012', serial: null }),
    )
    expect(await scan('P/N: AB-77', ']A0')).toEqual(
      refused({ code: 'code-of-no-product', text: 'AB-77', serial: null }),
    )
  })

  it('chooses the line of its product in every form that GTINs come in', async () => {
    const { scan, modem } = await receiving(await stores.open())

    for (const [text, aim] of [
      ['9521234500179', ']E0'],
      [`01${gtin}`, ']C1'],
      ['P/N: RX1-EU', ']A0'],
    ] as const) {
      expect(await scan(text, aim)).toMatchObject({ kind: 'selected', productName: 'Router' })
      expect(await scan(modem.sku)).toMatchObject({ kind: 'selected', productName: 'Modem' })
    }
  })

  it('without an identifier is a serial number where no product has it: one in ten has a right check digit', async () => {
    const { scan } = await receiving(await stores.open())

    expect(await scan('9521234560012')).toMatchObject(captured('Modem', '9521234560012'))
    expect(await scan('9521234500179')).toMatchObject({ kind: 'selected', productName: 'Router' })
  })
})

describeOnEveryStore('a code with many serial numbers', (stores) => {
  it('takes them all once that is confirmed, onto the line of its product', async () => {
    const store = await stores.open()
    const { scan } = await receiving(store)
    const text = pallet('R-1', 'R-2', 'R-3')

    expect(await scan(text, ']d1')).toEqual(
      doubted({ code: 'several-serials', count: 3, first: 'R-1', last: 'R-3' }),
    )
    expect(await scan(text, ']d1', 'several-serials')).toMatchObject({
      ...captured('Router', 'R-3'),
      captured: 3,
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('names those that were not taken; the others stay', async () => {
    const store = await stores.open()
    const { scan, router } = await receiving(store)
    await serialsOnHand(store, router, ['R-2'])

    expect(await scan(pallet('R-1', 'R-2', 'R-3'), ']d1', 'several-serials')).toEqual(
      refused({ code: 'some-not-taken', taken: 2, serials: ['R-2'] }),
    )
    expect(await scan('R-3')).toMatchObject(refused({ code: 'serial-in-receipt' }))
  })
})

describeOnEveryStore('a code that is damaged or means something else', (stores) => {
  it.each([
    ['010952123450017021K7X-000451', ']C1', { code: 'scan-unusable', reason: 'gs1-check-digit' }],
    ['REVINF\u0006.', ']Z6', { code: 'scan-unusable', reason: 'not-a-barcode' }],
    ['AB\u001d12', null, { code: 'scan-unusable', reason: 'control-char' }],
    ['00095212340000000174', ']C1', { code: 'scan-names-no-unit', what: 'carton' }],
    ['LOT: L26-0417', ']C0', { code: 'scan-names-no-unit', what: 'lot' }],
  ])('is refused, and nothing is written (%j %s)', async (text, aim, refusal) => {
    const store = await stores.open()
    const { scan } = await receiving(store)
    const before = await ledgerLines(store)

    expect(await scan(text, aim)).toMatchObject(refused(refusal))
    expect(await ledgerLines(store)).toHaveLength(before.length)
  })

  it('is doubted where it is a web address, and kept when confirmed', async () => {
    const { scan } = await receiving(await stores.open())
    const text = 'https://www.example.com/manual?id=9'

    expect(await scan(text, ']Q1')).toEqual(doubted({ code: 'scan-is-link', text }))
    expect(await scan(text, ']Q1', 'scan-is-link')).toMatchObject({ kind: 'captured', serial: text })
  })

  it('is taken as it stands when a person typed it', async () => {
    const { judge, work } = await receiving(await stores.open())
    const typed = aScan(work, 'LOT: 7', { source: 'typed' })

    expect(await judge(typed, [])).toMatchObject({ kind: 'captured', serial: 'LOT: 7' })
  })
})

describeOnEveryStore('scans that wait behind each other', (stores) => {
  it('are taken together up to the first that says more than one thing', async () => {
    const { takeTogether, work } = await receiving(await stores.open())
    const scans = [aScan(work, 'M-1'), aScan(work, 'M-2'), aScan(work, gs1('K7X-1'), { aim: ']d2' })] as const

    const outcomes = await takeTogether?.(scans)

    expect(outcomes).toMatchObject([captured('Modem', 'M-1'), captured('Modem', 'M-2')])
  })
})

describeOnEveryStore('a label of product and unit that comes back', (stores) => {
  it('finds its shipment by the serial number alone', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { codes: [{ kind: 'gtin', text: '9521234500179' }] })
    await soldTo(store, 'Contoso', router, ['K7X-1'])
    const deps = returnDeps(store)
    const { customerReturnId } = await anOpenReturn(deps)

    const work = { kind: 'returning', customerReturnId } as const
    const outcome = await judgesOf(deps).returning(aScan(work, gs1('K7X-1'), { aim: ']d2' }), [])

    expect(outcome).toMatchObject({ kind: 'returned', serial: 'K7X-1', customerName: 'Contoso' })
  })
})

describeOnEveryStore('a code scanned where nothing is worked on', (stores) => {
  it.each([
    ['the GTIN of a new product', '5012345678900', ']E0'],
    ['a web address', 'https://example.com/manual', ']Q1'],
    ['the number of a carton', '00095212340000000174', ']C1'],
  ])('is only looked up, since a field may want it: %s', async (_what, text, aim) => {
    const { none } = judgesOf(returnDeps(await stores.open()))

    expect(await none(aScan({ kind: 'none' }, text, { aim }), [])).toEqual({
      kind: 'peeked',
      serialIds: [],
      productIds: [],
    })
  })

  it('is refused all the same when it is damaged', async () => {
    const { none } = judgesOf(returnDeps(await stores.open()))
    const outcome = await none(aScan({ kind: 'none' }, '5012345678901', { aim: ']E0' }), [])

    expect(outcome).toMatchObject(refused({ code: 'scan-unusable', reason: 'gs1-check-digit' }))
  })
})
