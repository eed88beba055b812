import type { DispatchDeps } from '../dispatch/deps'
import type { ImportDeps } from '../imports/deps'
import type { ReceivingDeps } from '../receiving/deps'

export interface ListDeps
  extends ReceivingDeps,
    DispatchDeps,
    Pick<ImportDeps, 'dialogs' | 'dropped' | 'spreadsheets'> {}
