import type { Scanner } from '../../shared/ipc/scanning'
import classes from './scanner-dot.module.css'

/** How one scanner is, as a sign; the words stand beside it. */
export const ScannerDot = ({ kind }: { readonly kind: Scanner['state']['kind'] | 'none' }) => (
  <span className={classes.dot} data-kind={kind} aria-hidden />
)
