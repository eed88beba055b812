import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { storedLines } from '../../../main/receiving/receipt-rows'
import { describeOnEveryStore } from '../../support/test-store'

describeOnEveryStore('the lines of a receipt', (stores) => {
  it.skipIf(stores.dialect !== 'sqlite')(
    'count what a manifest names in its index alone, however much was captured or is expected',
    async () => {
      const { reader } = await stores.open()

      const asked = storedLines(reader).compile().sql
      const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(asked)}`.execute(reader)

      const announced = rows.filter(({ detail }) => detail.includes(' announced '))
      expect(announced).toHaveLength(3)
      for (const { detail } of announced)
        expect(detail).toContain('USING COVERING INDEX serial_number_by_manifest')
    },
  )
})
