import type { Migrations } from '../migration'
import { products } from './0001-products'
import { purchases } from './0002-purchases'
import { serialNumbers } from './0003-serial-numbers'
import { ledger } from './0004-ledger'
import { sales } from './0005-sales'
import { dispatch } from './0006-dispatch'
import { returnsAndCounts } from './0007-returns-and-counts'
import { productLocation } from './0008-product-location'
import { ledgerOfDispatchLine } from './0009-ledger-of-dispatch-line'
import { productSerialShape } from './0010-product-serial-shape'
import { numbersToChooseFrom } from './0011-numbers-to-choose-from'
import { imports } from './0012-imports'
import { stripRules } from './0013-strip-rules'
import { manifests } from './0014-manifests'
import { removedContacts } from './0015-removed-contacts'

/** Every step of the warehouse store, in order. A step that has shipped is never changed; a new one is added. */
export const migrations: Migrations = {
  '0001-products': products,
  '0002-purchases': purchases,
  '0003-serial-numbers': serialNumbers,
  '0004-ledger': ledger,
  '0005-sales': sales,
  '0006-dispatch': dispatch,
  '0007-returns-and-counts': returnsAndCounts,
  '0008-product-location': productLocation,
  '0009-ledger-of-dispatch-line': ledgerOfDispatchLine,
  '0010-product-serial-shape': productSerialShape,
  '0011-numbers-to-choose-from': numbersToChooseFrom,
  '0012-imports': imports,
  '0013-strip-rules': stripRules,
  '0014-manifests': manifests,
  '0015-removed-contacts': removedContacts,
}
