import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import classes from './receipt.module.css'

/** How much of what the supplier announced has come with a line, and what came besides; nothing without a manifest. */
export function ManifestOfLine({ line }: { readonly line: ReceiptLine }) {
  const { onManifest, matched, missing, captured, isComplete } = line
  if (onManifest === 0) return null
  const unexpected = captured - matched
  return (
    <>
      <span>{t('receiving.manifest.matched', { matched, count: onManifest })}</span>
      {unexpected > 0 && (
        <span className={classes.gaps}>{t('receiving.manifest.unexpected', { count: unexpected })}</span>
      )}
      {isComplete && missing > 0 && (
        <span className={classes.gaps}>{t('receiving.manifest.missingCount', { count: missing })}</span>
      )}
    </>
  )
}
