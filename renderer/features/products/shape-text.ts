import type { SerialShape } from '../../../shared/serial-shape'
import { t } from '../../words/words'

/** How numbers of this shape look, in words. */
export function shapeText({ prefix, length, alphabet }: SerialShape): string {
  const parts = [
    ...(prefix === '' ? [] : [t('products.shape.prefix', { prefix })]),
    ...(length === null ? [] : [t('products.shape.length', { count: length })]),
    ...(alphabet === 'any' ? [] : [t(`products.shape.alphabets.${alphabet}`)]),
  ]
  return parts.length === 0 ? t('products.shape.anything') : parts.join(' · ')
}
