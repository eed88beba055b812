import type { DispatchRow } from '../../../shared/ipc/dispatch'
import { t } from '../../words/words'

/** `SO-1001 · Contoso GmbH` */
export const dispatchTitle = ({ orderNumber, customerName }: DispatchRow): string =>
  t('dispatch.head.title', { orderNumber, customerName })
