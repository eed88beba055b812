import { z } from 'zod'
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

/** What the station declines and the operator can put right. Bugs and broken machines are faults, not refusals. */
export const Refusal = z.discriminatedUnion('code', [
  ...serialRefusals,
  ...productRefusals,
  ...purchasingRefusals,
  ...receivingRefusals,
  ...dispatchingRefusals,
  ...sellingRefusals,
  ...importingRefusals,
  ...paperRefusals,
  ...labelRefusals,
  ...returningRefusals,
  ...countingRefusals,
  ...spreadsheetRefusals,
  ...stationRefusals,
  ...scannerRefusals,
  ...unitRefusals,
])
export type Refusal = z.infer<typeof Refusal>
export type RefusalCode = Refusal['code']
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>
