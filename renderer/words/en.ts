import { allocation } from './en/allocation'
import { capture } from './en/capture'
import { contacts } from './en/contacts'
import { counting } from './en/counting'
import { customers } from './en/customers'
import { dashboard } from './en/dashboard'
import { dispatch } from './en/dispatch'
import { exporting } from './en/exporting'
import { form } from './en/form'
import { frames } from './en/frames'
import { importing } from './en/importing'
import { labels } from './en/labels'
import { navigation } from './en/navigation'
import { order } from './en/order'
import { pairing } from './en/pairing'
import { papers } from './en/papers'
import { products } from './en/products'
import { purchases } from './en/purchases'
import { receiving } from './en/receiving'
import { refusals } from './en/refusals'
import { returns } from './en/returns'
import { sales } from './en/sales'
import { serials } from './en/serials'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { statuses } from './en/statuses'
import { stripping } from './en/stripping'
import { suppliers } from './en/suppliers'
import { table } from './en/table'
import { trouble } from './en/trouble'
import { units } from './en/units'
import { verification } from './en/verification'

/** Every word the screens show, by subject; another language is another object of this shape. */
export const en = {
  allocation,
  capture,
  contacts,
  counting,
  customers,
  dashboard,
  dispatch,
  exporting,
  form,
  frames,
  importing,
  labels,
  navigation,
  order,
  pairing,
  papers,
  products,
  purchases,
  receiving,
  refusals,
  returns,
  sales,
  serials,
  settings,
  shell,
  statuses,
  stripping,
  suppliers,
  table,
  trouble,
  units,
  verification,
} as const
