import { expect, it } from 'vitest'
import { numberFits } from '../../../main/serials/number-fits'
import type { Store } from '../../../main/store/store'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, serialsOnHand } from '../../support/warehouse'

async function found(store: Store, search: string): Promise<string[]> {
  const units = await store.reader
    .selectFrom('serial_number as unit')
    .where(numberFits(store.engine, search))
    .orderBy('unit.id')
    .select('unit.serial')
    .execute()
  return units.map(({ serial }) => serial)
}

describeOnEveryStore('a number that is searched', (stores) => {
  it('is found by any part of it, in any case, whatever invisible came with what was pasted', async () => {
    const store = await stores.open()
    await serialsOnHand(store, await aProduct(store), ['SN-1001', 'SN-1002', 'Ab 1%'])

    expect(await found(store, 'sn-100')).toEqual(['SN-1001', 'SN-1002'])
    expect(await found(store, '1002')).toEqual(['SN-1002'])
    expect(await found(store, '%')).toEqual(['Ab 1%'])
    expect(await found(store, '\uFEFFSN-\u200B1001\r')).toEqual(['SN-1001'])
    expect(await found(store, 'aB  1')).toEqual(['Ab 1%'])
  })

  it('is one of all where nothing is searched', async () => {
    const store = await stores.open()
    await serialsOnHand(store, await aProduct(store), ['SN-1001', 'SN-1002'])

    expect(await found(store, '')).toEqual(['SN-1001', 'SN-1002'])
    expect(await found(store, ' \u200B')).toEqual(['SN-1001', 'SN-1002'])
  })
})
