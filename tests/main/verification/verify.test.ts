import { expect, it } from 'vitest'
import { describeOnEveryStore } from '../../support/test-store'
import { aBusyWarehouse } from './busy-warehouse'
import { verified } from './verified'

describeOnEveryStore('verifying a store that was used as it should be', (stores) => {
  it('says of an empty one that it is equal', async () => {
    const store = await stores.open()

    expect(await verified(store)).toMatchObject({ isEqual: true, ledgerLines: 0, differences: [] })
  })

  it('says that it is equal after everything that can happen', async () => {
    const store = await stores.open()
    await aBusyWarehouse(store)

    expect(await verified(store)).toMatchObject({ isEqual: true, differences: [] })
  })
})
