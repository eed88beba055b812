import type { z } from 'zod'
import type { RefusalOf } from '../refusal'
import type { Result } from '../result'
import { allocationCalls } from './allocation'
import { countingCalls } from './counting'
import { customerCalls } from './customers'
import { dashboardCalls } from './dashboard'
import { dispatchCalls } from './dispatch'
import { columnCalls } from './columns'
import { droppedFileCalls } from './dropped-files'
import { exportCalls } from './exports'
import type { Fault } from './fault'
import { importCalls } from './imports'
import { labelCalls } from './labels'
import { listCalls } from './lists'
import { manifestCalls } from './manifests'
import { pairingCalls } from './pairing'
import { paperCalls } from './papers'
import { productCalls } from './products'
import { purchaseCalls } from './purchases'
import { receivingCalls } from './receiving'
import { returnCalls } from './returns'
import { salesCalls } from './sales'
import { scanningCalls } from './scanning'
import { serialCalls } from './serials'
import { settingsCalls } from './settings'
import { stationCalls } from './station'
import { supplierCalls } from './suppliers'
import { supportCalls } from './support'
import { unitCalls } from './units'
import { verificationCalls } from './verification'

/** Everything the renderer can ask of the main process. */
export const calls = {
  ...allocationCalls,
  ...countingCalls,
  ...customerCalls,
  ...dashboardCalls,
  ...dispatchCalls,
  ...columnCalls,
  ...droppedFileCalls,
  ...exportCalls,
  ...importCalls,
  ...labelCalls,
  ...listCalls,
  ...manifestCalls,
  ...pairingCalls,
  ...paperCalls,
  ...productCalls,
  ...purchaseCalls,
  ...receivingCalls,
  ...returnCalls,
  ...salesCalls,
  ...scanningCalls,
  ...serialCalls,
  ...settingsCalls,
  ...stationCalls,
  ...supplierCalls,
  ...supportCalls,
  ...unitCalls,
  ...verificationCalls,
}

export type CallName = keyof typeof calls
/** What a handler gets: parsed. */
export type Input<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
/** What a caller gives: before parsing. */
export type Question<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>
export type RefusalTo<Name extends CallName> = RefusalOf<(typeof calls)[Name]['refusals'][number]>
export type Answer<Name extends CallName> = Result<Output<Name>, RefusalTo<Name>>

/** What travels back over the wire: an answer, or a fault. */
export type Reply<Name extends CallName> = Answer<Name> | { readonly fault: Fault }
