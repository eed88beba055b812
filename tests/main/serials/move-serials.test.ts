import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { updateOf } from '../../../main/serials/move-serials'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, inOperation, serialIdsOf, serialsOnHand } from '../../support/warehouse'

describeOnEveryStore('moving serial numbers', (stores) => {
  it.skipIf(stores.dialect !== 'sqlite')(
    'looks each one up by its id, however many are in its state',
    async () => {
      const store = await stores.open()
      const product = await aProduct(store)
      await serialsOnHand(store, product, ['SN-A7', 'SN-B8'])
      const serialIds = await serialIdsOf(store, product.productId)

      const plan = await inOperation(store, async (operation) => {
        const update = updateOf(operation, serialIds, {
          from: 'in-stock',
          to: (unit) => unit.ref('serial_number.status'),
          staysHeld: true,
          happening: { event: 'received' },
        })
        const { rows } = await sql<{ detail: string }>`explain query plan ${update}`.execute(operation.tx)
        return rows.map(({ detail }) => detail)
      })

      expect(plan).toContain('SEARCH serial_number USING INTEGER PRIMARY KEY (rowid=?)')
      expect(plan.filter((step) => step.includes('serial_number_by_status'))).toEqual([])
    },
  )
})
