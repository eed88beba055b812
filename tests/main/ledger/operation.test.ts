import { expect, it } from 'vitest'
import { takeNumbers } from '../../../main/ledger/number-series'
import { writeOnce } from '../../../main/ledger/operation'
import type { Store } from '../../../main/store/store'
import { accepted, refused, type Result } from '../../../shared/result'
import type { OperationId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { ledgerLines, newOperationId, warehouseDeps } from '../../support/warehouse'

/** Writes one line, or says that it was written before. */
const writeLine = (store: Store, operationId: OperationId): Promise<string> =>
  writeOnce(
    warehouseDeps(store),
    operationId,
    async ({ ledger }) => {
      await ledger.append([{ event: 'order changed', document: 'purchase-order', documentId: 8 }])
      return 'written'
    },
    async (_tx, { event, document, documentId }) => `before: ${event} ${document} ${documentId}`,
  )

describeOnEveryStore('a writing act', (stores) => {
  it('is done once under its operation id, and answered from the ledger when it comes again', async () => {
    const store = await stores.open()
    const operationId = newOperationId()

    const answers = [await writeLine(store, operationId), await writeLine(store, operationId)]

    expect(answers).toEqual(['written', 'before: order changed purchase-order 8'])
    expect(await ledgerLines(store)).toHaveLength(1)
  })

  it('is done once when two stations send it at the same moment', async () => {
    const store = await stores.open()
    const other = await stores.openAgain(store)
    const operationId = newOperationId()

    const answers = await Promise.all([writeLine(store, operationId), writeLine(other, operationId)])

    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await ledgerLines(store)).toHaveLength(1)
  })

  it('leaves nothing when it is refused, and may be tried again under the same id', async () => {
    const store = await stores.open()
    const operationId = newOperationId()

    const answer = await writeOnce<Result<string, string>>(
      warehouseDeps(store),
      operationId,
      async ({ ledger }) => {
        await ledger.append([{ event: 'order changed' }])
        return refused('no')
      },
      async () => accepted('before'),
    )

    expect(answer).toEqual(refused('no'))
    expect(await ledgerLines(store)).toEqual([])
    expect(await writeLine(store, operationId)).toBe('written')
  })
})

const takeReceiptNumber = (store: Store) => store.write((tx) => takeNumbers(tx, 'receipt', { first: 1001 }))

describeOnEveryStore('a number series', (stores) => {
  it('gives its numbers one after the other, many at once, each series by itself', async () => {
    const store = await stores.open()

    const taken = await store.write(async (tx) => [
      await takeNumbers(tx, 'receipt', { first: 1001 }),
      await takeNumbers(tx, 'serial X', { first: 1, count: 5 }),
      await takeNumbers(tx, 'receipt', { first: 1001 }),
      await takeNumbers(tx, 'serial X', { first: 1 }),
    ])

    expect(taken).toEqual([1001, 1, 1002, 6])
  })

  it('has no gap where an act was refused', async () => {
    const store = await stores.open()
    const take = (isRefused: boolean) =>
      store.write(async (tx) => {
        const number = await takeNumbers(tx, 'receipt', { first: 1001 })
        return isRefused ? refused(number) : accepted(number)
      })

    expect([await take(false), await take(true), await take(false)]).toEqual([
      accepted(1001),
      refused(1002),
      accepted(1002),
    ])
  })

  it('gives two stations different numbers', async () => {
    const store = await stores.open()
    const other = await stores.openAgain(store)

    const taken = await Promise.all([store, other, store, other].map((at) => takeReceiptNumber(at)))

    expect(taken.toSorted((one, another) => one - another)).toEqual([1001, 1002, 1003, 1004])
  })
})
