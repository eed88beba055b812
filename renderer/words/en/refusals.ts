import { countingRefusals } from './refusals/counting'
import { dispatchingRefusals } from './refusals/dispatching'
import { importingRefusals } from './refusals/importing'
import { labelRefusals } from './refusals/labels'
import { paperRefusals } from './refusals/papers'
import { productRefusals } from './refusals/product'
import { purchasingRefusals } from './refusals/purchasing'
import { receivingRefusals } from './refusals/receiving'
import { returningRefusals } from './refusals/returning'
import { scannerRefusals } from './refusals/scanners'
import { sellingRefusals } from './refusals/selling'
import { serialRefusals } from './refusals/serial'
import { spreadsheetRefusals } from './refusals/spreadsheets'
import { stationRefusals } from './refusals/station'
import { unitRefusals } from './refusals/units'

/** Each refusal says what happened (title), and why and what to do now (advice). */
export const refusals = {
  ...serialRefusals,
  ...productRefusals,
  ...purchasingRefusals,
  ...receivingRefusals,
  ...dispatchingRefusals,
  ...returningRefusals,
  ...countingRefusals,
  ...sellingRefusals,
  ...importingRefusals,
  ...labelRefusals,
  ...paperRefusals,
  ...spreadsheetRefusals,
  ...stationRefusals,
  ...scannerRefusals,
  ...unitRefusals,
} as const
