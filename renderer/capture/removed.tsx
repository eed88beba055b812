import { t } from '../words/words'
import classes from './verdict-band.module.css'

/** What a rule of the product or supplier took off the scan; nothing where none did. */
export function Removed({ pieces }: { readonly pieces: readonly string[] | undefined }) {
  const [first, second] = pieces ?? []
  if (first === undefined) return null
  return (
    <div className={classes.advice}>
      {second === undefined
        ? t('capture.band.removed', { first })
        : t('capture.band.removedBoth', { first, second })}
    </div>
  )
}
