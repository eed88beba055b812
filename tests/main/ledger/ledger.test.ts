import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { chainHash, chainStart } from '../../../main/ledger/chain'
import type { Happening } from '../../../main/ledger/ledger'
import { describeOnEveryStore } from '../../support/test-store'
import { aMoment, aProduct, inOperation, ledgerLines, readStock } from '../../support/warehouse'
import type { Store } from '../../../main/store/store'

const append = (store: Store, ...happenings: readonly Happening[]) =>
  inOperation(store, ({ ledger }) => ledger.append(happenings))

const ordered = (note: string): Happening => ({ event: 'order changed', document: 'purchase-order', note })

describeOnEveryStore('the ledger', (stores) => {
  it('numbers its lines from 1 without gaps, and chains each to the one before', async () => {
    const store = await stores.open()

    await append(store, ordered('a'), ordered('b'))
    await append(store, ordered('c'))

    const lines = await ledgerLines(store)
    expect(lines.map(({ seq, note }) => [seq, note])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    let before = chainStart
    for (const { hash, ...line } of lines) {
      expect(hash).toBe(chainHash(before, line))
      before = hash
    }
    expect(await store.reader.selectFrom('ledger_head').select(['seq', 'hash']).execute()).toEqual([
      { seq: 3, hash: before },
    ])
  })

  it('says who, where, when and in which operation, and counts the lines of an operation', async () => {
    const store = await stores.open()

    await inOperation(store, async ({ ledger }) => {
      await ledger.append([ordered('a')])
      await ledger.append([ordered('b')])
    })

    const lines = await ledgerLines(store)
    expect(lines).toMatchObject([
      { operator: 'Mia', station: 'Bench 1', at: aMoment, operation_line: 0 },
      { operator: 'Mia', station: 'Bench 1', at: aMoment, operation_line: 1 },
    ])
    expect(new Set(lines.map(({ operation_id }) => operation_id)).size).toBe(1)
  })

  it('leaves no gap where an operation failed', async () => {
    const store = await stores.open()
    await append(store, ordered('a'))

    const failing = inOperation(store, async ({ ledger }) => {
      await ledger.append([ordered('lost')])
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    await append(store, ordered('b'))

    expect((await ledgerLines(store)).map(({ seq, note }) => [seq, note])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
  })

  it('moves stock by the sum of what its lines say', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store)

    await append(
      store,
      { event: 'units received', productId, currentChange: 5, withoutSerialChange: 3, blockedChange: 2 },
      { event: 'units reversed', productId, currentChange: -2, withoutSerialChange: -1, blockedChange: -1 },
    )

    expect(await readStock(store, productId)).toEqual({ current: 3, without_serial: 2, blocked: 1 })
  })

  it('refuses, with its lines, stock that would go below zero', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store)
    const before = await ledgerLines(store)

    const reversing = append(store, { event: 'units reversed', productId, currentChange: -1 })

    await expect(reversing).rejects.toThrow(/check constraint/i)
    expect(await ledgerLines(store)).toEqual(before)
    expect(await readStock(store, productId)).toBeUndefined()
  })

  it('keeps its lines: no program changes, deletes or replaces one', async () => {
    const store = await stores.open()
    await append(store, ordered('a'))
    const before = await ledgerLines(store)
    const attempts = [
      sql`update ledger set note = 'b'`,
      sql`delete from ledger`,
      ...(stores.dialect === 'sqlite'
        ? [sql`insert or replace into ledger select * from ledger`]
        : [sql`truncate ledger`]),
    ]

    for (const attempt of attempts) {
      const trying = store.write((tx) => attempt.execute(tx))
      await expect(trying).rejects.toThrow('append-only: ledger')
    }

    expect(await ledgerLines(store)).toEqual(before)
  })

  it('appends nothing when nothing happened', async () => {
    const store = await stores.open()

    await append(store)

    expect(await ledgerLines(store)).toEqual([])
  })
})
