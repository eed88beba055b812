import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { describeOnEveryStore } from '../../support/test-store'
import { ledgerLines, newOperationId } from '../../support/warehouse'
import { doAt } from './acts'
import { aReceivingBench, receivingActs } from './receiving-bench'
import { differencesIn } from './verified'

type ActName = keyof typeof receivingActs

const usual: readonly ActName[] = [
  'open',
  'set quantity',
  'scan',
  'capture',
  'complete',
  'reverse',
  'act on units',
]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that has no others
const names = Object.keys(receivingActs) as ActName[]

// Few numbers, so that they meet again; the last two are codes of products.
const texts = ['S-1', 's-1', 'S-2', 'S-3', 'S-I', 'S-4', 'S-5', 'X000001', 'ROUTER', 'MODEM']

const anAct = fc.record({
  name: fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...names)),
  which: fc.nat({ max: 5 }),
  count: fc.nat({ max: 4 }),
  isOn: fc.boolean(),
  texts: fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
})

// A step is the act and a whole verification: a few milliseconds on SQLite, more on a server.
const numRuns = { sqlite: 24, postgres: 2 }

const readLastLine = ({ reader }: Store) => reader.selectFrom('ledger_head').selectAll().executeTakeFirst()

describeOnEveryStore('whatever is done at a receiving bench', (stores) => {
  it('leaves what is stored equal to the ledger, and R1 and R9 true, after every step', async () => {
    const acted = fc.asyncProperty(fc.array(anAct, { minLength: 10, maxLength: 30 }), async (all) => {
      const store = await stores.open()
      const bench = await aReceivingBench(store)
      for (const { name, ...choice } of all) {
        await doAt(bench, receivingActs[name], { ...choice, operationId: newOperationId() })
        expect(await differencesIn(store)).toEqual([])
      }
      await store.close()
    })

    await fc.assert(acted, { seed: 2026, numRuns: numRuns[stores.dialect] })
  }, 30_000)

  it('is done once, however often it is sent', async () => {
    const acted = fc.asyncProperty(fc.array(anAct, { minLength: 10, maxLength: 30 }), async (all) => {
      const store = await stores.open()
      const bench = await aReceivingBench(store)
      for (const { name, ...choice } of all) {
        const act = { ...choice, operationId: newOperationId() }
        await doAt(bench, receivingActs[name], act)
        const written = await ledgerLines(store, act.operationId)
        const last = await readLastLine(store)
        const again = written.length === 0 ? undefined : await doAt(bench, receivingActs[name], act)
        expect(again?.answer).not.toMatchObject({ ok: false })
        expect(await readLastLine(store)).toEqual(last)
        expect(await differencesIn(store)).toEqual([])
      }
      await store.close()
    })

    await fc.assert(acted, { seed: 2026, numRuns: numRuns[stores.dialect] })
  }, 30_000)
})
