import type { ProductRow } from '../../../shared/ipc/products'
import classes from './product-tile.module.css'

interface Props {
  readonly product: Pick<ProductRow, 'name' | 'imageUrl'>
  /** Pixels of its side. */
  readonly size: number
  /** What a screen reader says; nothing where the name stands beside it. */
  readonly says?: string
}

/** The picture of a product, or the initials of its name. */
export function ProductTile({ product: { name, imageUrl }, size, says }: Props) {
  const box = { width: size, height: size }
  if (imageUrl !== null)
    return <img src={imageUrl} alt={says ?? ''} style={box} className={classes.tile} loading="lazy" />
  return (
    <span aria-hidden className={classes.tile} style={{ ...box, fontSize: size * 0.36 }}>
      {initials(name)}
    </span>
  )
}

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase()
