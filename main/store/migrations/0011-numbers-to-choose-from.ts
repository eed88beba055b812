import type { Migration } from '../migration'

/** *View serial nos* is searched while somebody types: every number of a product is read from the index alone. */
export const numbersToChooseFrom: Migration = {
  async up(db) {
    await db.schema.dropIndex('serial_number_by_product').execute()
    await db.schema
      .createIndex('serial_number_by_product')
      .on('serial_number')
      .columns(['product_id', 'status', 'id', 'serial_key'])
      .execute()
  },
}
