import { sql } from 'kysely'
import type { Migration } from '../migration'

/** How serial numbers of a product have to look, where somebody set it; without a row it is learned from them. */
export const productSerialShape: Migration = {
  async up(db, { integer, text, tableEnd }) {
    await db.schema
      .createTable('product_serial_shape')
      .addColumn('product_id', integer, (column) => column.primaryKey().references('product.id'))
      .addColumn('kind', text, (column) => column.notNull().check(sql`kind in ('fixed', 'off')`))
      .addColumn('length', integer, (column) => column.check(sql`length between 1 and 128`))
      // In the form of a serial key.
      .addColumn('prefix', text, (column) => column.notNull())
      .addColumn('alphabet', text, (column) =>
        column.notNull().check(sql`alphabet in ('digits', 'hexadecimal', 'letters-and-digits', 'any')`),
      )
      .modifyEnd(tableEnd)
      .execute()
  },
}
