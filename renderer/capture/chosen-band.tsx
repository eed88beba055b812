import { IconCheck } from '@tabler/icons-react'
import { t } from '../words/words'
import classes from './verdict-band.module.css'

/** At a stock count a product's code chooses where numbers go that nobody knows; all others find their product themselves. */
export const ChosenBand = ({ productName }: { readonly productName: string }) => (
  <>
    <IconCheck className={classes.sign} stroke={3} aria-hidden />
    <div className={classes.words}>
      <div className={classes.word}>{t('capture.band.chosen')}</div>
      <div className={classes.what}>{productName}</div>
      <div className={classes.advice}>{t('capture.band.chosenWhy')}</div>
    </div>
  </>
)
