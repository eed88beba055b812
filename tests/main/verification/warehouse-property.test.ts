import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeOnEveryStore } from '../../support/test-store'
import { newOperationId } from '../../support/warehouse'
import { doAt } from './acts'
import { brokenRules } from './broken-rules'
import { surprises } from './model'
import { aWarehouseBench, type WarehouseAct, warehouseActs } from './selling-bench'
import { differencesIn } from './verified'
import { readWorld } from './world'

const usual: readonly WarehouseAct[] = [
  'announce',
  'complete',
  'sell',
  'allocate',
  'open dispatch',
  'pack',
  'pack by scan',
  'pack all and ship',
  'ship',
  'reverse dispatch',
  'name units',
  'correct unit',
  'open return',
  'return many',
  'commit return',
  'count many',
  'commit count',
]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that has no others
const names = Object.keys(warehouseActs) as WarehouseAct[]

/** These are several acts in a row, of which some count although the last one is refused. */
const inSeveralActs: ReadonlySet<WarehouseAct> = new Set(['complete', 'sell', 'pack all and ship'])

// Few numbers, so that they meet again; two makers share R-1, and the last two are codes of products.
const texts = ['S-1', 's-2', 'S-3', 'S-4', 'S-5', 'R-1', 'R-2', 'M-1', 'X000001', 'ROUTER', 'MODEM']

const anAct = fc.record({
  name: fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...names)),
  which: fc.nat({ max: 8 }),
  count: fc.nat({ max: 4 }),
  isOn: fc.boolean(),
  texts: fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
})

/** `PROPERTY_RUNS=500 vitest run warehouse-property` looks longer, and each time elsewhere. */
const runs = Number(process.env['PROPERTY_RUNS'] ?? 0)
// A step is the act and a whole verification: a few milliseconds on SQLite, more on a server.
const inSuite = { sqlite: 12, postgres: 2 }

describeOnEveryStore('whatever is done in a warehouse', (stores) => {
  it(
    'does what a simple model of it says, leaves every rule true, and the ledger equal to what is stored',
    async () => {
      const acted = fc.asyncProperty(fc.array(anAct, { minLength: 15, maxLength: 40 }), async (all) => {
        const store = await stores.open()
        const bench = await aWarehouseBench(store)
        let before = await readWorld(store)
        for (const { name, ...choice } of all) {
          const { id, answer } = await doAt(bench, warehouseActs[name], {
            ...choice,
            operationId: newOperationId(),
          })
          const after = await readWorld(store)
          const isAccepted = id !== null && !isRefused(answer)
          const done = { ...choice, id: id ?? 0, isAccepted, before, after }
          expect(surprises(name, done)).toEqual([])
          expect({ name, broken: brokenRules(after) }).toEqual({ name, broken: [] })
          expect({ name, differences: await differencesIn(store) }).toEqual({ name, differences: [] })
          expect(after).toEqual(isAccepted || inSeveralActs.has(name) ? after : before)
          before = after
        }
        await store.close()
      })

      // Looking for the shortest sequence takes minutes: only where it is wanted.
      const inTheSuite = { seed: 2026, numRuns: inSuite[stores.dialect], endOnFailure: true }
      await fc.assert(acted, runs > 0 ? { numRuns: runs } : inTheSuite)
    },
    60_000 + runs * 5_000,
  )
})

/** A refusal, as an act answers it and as a scan does. */
function isRefused(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  if ('ok' in answer) return answer.ok === false
  return 'kind' in answer && (answer.kind === 'refused' || answer.kind === 'doubted')
}
