import type { Migrations } from '../migration'
import { products } from './0001-products'
import { purchases } from './0002-purchases'
import { serialNumbers } from './0003-serial-numbers'
import { ledger } from './0004-ledger'

/** Every step of the warehouse store, in order. A step that has shipped is never changed; a new one is added. */
export const migrations: Migrations = {
  '0001-products': products,
  '0002-purchases': purchases,
  '0003-serial-numbers': serialNumbers,
  '0004-ledger': ledger,
}
