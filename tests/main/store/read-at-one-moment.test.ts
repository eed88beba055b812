import { expect, it } from 'vitest'
import { readAtOneMoment } from '../../../main/store/read-at-one-moment'
import type { Reader } from '../../../main/store/store'
import { describeOnEveryStore } from '../../support/test-store'
import { aSupplier } from '../../support/warehouse'

const supplierNames = async (reader: Reader) =>
  (await reader.selectFrom('supplier').select('name').orderBy('id').execute()).map(({ name }) => name)

describeOnEveryStore('reading at one moment', (stores) => {
  it('does not see what is written meanwhile, and sees it afterwards', async () => {
    const store = await stores.open()
    const { reader, engine } = await stores.openAgain(store)
    await aSupplier(store, { name: 'Before' })

    const seen = await readAtOneMoment(engine.dialect, reader, async (moment) => {
      const first = await supplierNames(moment)
      await aSupplier(store, { name: 'Meanwhile' })
      return [first, await supplierNames(moment)]
    })

    expect(seen).toEqual([['Before'], ['Before']])
    expect(await supplierNames(reader)).toEqual(['Before', 'Meanwhile'])
  })

  it('lets go of the moment when the work throws', async () => {
    const store = await stores.open()
    const { reader, engine } = await stores.openAgain(store)

    const reading = readAtOneMoment(engine.dialect, reader, async (moment) => {
      await supplierNames(moment)
      throw new Error('broken')
    })

    await expect(reading).rejects.toThrow('broken')
    await aSupplier(store, { name: 'Afterwards' })
    expect(await supplierNames(reader)).toEqual(['Afterwards'])
  })
})
