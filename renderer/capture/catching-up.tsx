import type { DeskState } from '../../shared/ipc/scanning'
import { t } from '../words/words'
import classes from './verdict-band.module.css'

/** How many scans are still to be judged, while they are many. */
export const CatchingUp = ({ desk }: { readonly desk: DeskState | undefined }) =>
  desk?.isCatchingUp ? (
    <div className={classes.next}>{t('capture.band.catchingUp', { count: desk.waiting })}</div>
  ) : null
