import type { Batch } from '../../shared/batch'
import { isoDayText } from '../words/moments'
import { t } from '../words/words'
import classes from './verdict-band.module.css'

/** What the label said of the batch of its unit; nothing where it said nothing. */
export function BatchOfUnit({ batch }: { readonly batch: Batch | undefined }) {
  if (!batch) return null
  const { batchNumber, useBy } = batch
  const said = [
    ...(batchNumber === null ? [] : [t('capture.band.batch', { batchNumber })]),
    ...(useBy === null ? [] : [t('capture.band.useBy', { day: isoDayText(useBy) })]),
  ]
  return <div className={classes.advice}>{said.join(' · ')}</div>
}
