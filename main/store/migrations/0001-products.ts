import { sql } from 'kysely'
import type { Migration } from '../migration'

/** Sku variations, their parents, codes and pictures; number series; the settings of the warehouse. */
export const products: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('product_parent')
      .addColumn('id', ...id)
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('name_key', text, (column) => column.notNull().unique())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('product')
      .addColumn('id', ...id)
      .addColumn('sku', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('name_key', text, (column) => column.notNull())
      // What a list searches through, as keys: sku (first, so that it also sorts by sku), name, parent, options, codes.
      .addColumn('search_key', text, (column) => column.notNull())
      .addColumn('parent_id', integer, (column) => column.references('product_parent.id'))
      .addColumn('options', text, (column) => column.notNull())
      .addColumn('unit', text, (column) => column.notNull())
      .addColumn('status', text, (column) => column.notNull().check(sql`status in ('active', 'archived')`))
      .addColumn('has_serial_numbers', integer, (column) =>
        column.notNull().check(sql`has_serial_numbers in (0, 1)`),
      )
      .addColumn('revision', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    // The sku is a code like the others: whatever is scanned, one look-up says which product it is.
    await db.schema
      .createTable('product_code')
      .addColumn('id', ...id)
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      .addColumn('kind', text, (column) => column.notNull().check(sql`kind in ('sku', 'gtin', 'barcode')`))
      .addColumn('code', text, (column) => column.notNull().check(sql`length(code) > 0`))
      .addColumn('code_key', text, (column) => column.notNull().unique())
      .addColumn('position', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
    await db.schema.createIndex('product_code_of_product').on('product_code').column('product_id').execute()
    await db.schema.createIndex('product_sku').on('product').column('sku').execute()

    await db.schema
      .createTable('product_image')
      .addColumn('product_id', integer, (column) => column.primaryKey().references('product.id'))
      .addColumn('media_type', text, (column) => column.notNull())
      .addColumn('base64', text, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('number_series')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('next', integer, (column) => column.notNull().check(sql`next > 0`))
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('warehouse_setting')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('value', text, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
  },
}
