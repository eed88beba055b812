import { Group, Text } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ProductRow } from '../../../shared/ipc/products'
import type { Column } from '../../table/column'
import { Serial } from '../../theme/serial'
import { ProductStatusBadge } from '../../theme/status-badge'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { ProductTile } from './product-tile'
import classes from './product-list.module.css'

type SortColumn = 'sku' | 'name' | 'freeInventory' | 'currentInventory'

export const productColumns: readonly Column<ProductRow, SortColumn>[] = [
  {
    id: 'picture',
    header: t('products.columns.picture'),
    width: 76,
    cell: (product) => <ProductTile product={product} size={36} />,
  },
  {
    id: 'sku',
    header: t('products.columns.sku'),
    width: 176,
    sortBy: 'sku',
    isFixed: true,
    cell: ({ sku }) => <Serial text={sku} fits />,
  },
  {
    id: 'name',
    header: t('products.columns.name'),
    sortBy: 'name',
    isFixed: true,
    cell: (product) => <ProductName product={product} />,
  },
  {
    id: 'freeInventory',
    header: t('products.columns.freeInventory'),
    width: 112,
    isNumber: true,
    sortBy: 'freeInventory',
    cell: ({ freeInventory }) => numberText(freeInventory),
  },
  {
    id: 'currentInventory',
    header: t('products.columns.currentInventory'),
    width: 112,
    isNumber: true,
    sortBy: 'currentInventory',
    cell: ({ currentInventory }) => numberText(currentInventory),
  },
  { id: 'unit', header: t('products.columns.unit'), width: 80, cell: ({ unit }) => unit },
  {
    id: 'location',
    header: t('products.columns.location'),
    width: 132,
    isHiddenAtFirst: true,
    cell: ({ location }) => <span title={location}>{location}</span>,
  },
  {
    id: 'status',
    header: t('products.columns.status'),
    width: 116,
    cell: ({ status }) => <ProductStatusBadge status={status} />,
  },
  {
    id: 'hasSerialNumbers',
    header: t('products.columns.hasSerialNumbers'),
    width: 112,
    cell: ({ hasSerialNumbers }) => <YesOrNo isYes={hasSerialNumbers} />,
  },
]

/** The name, and under it what it is a variation of. */
function ProductName({ product: { name, parentName, options } }: { readonly product: ProductRow }) {
  const variation = [parentName, options].filter(Boolean).join(' · ')
  return (
    <div className={classes.name}>
      <span title={name}>{name}</span>
      {variation !== '' && (
        <Text component="span" size="xs" c="dimmed" title={variation}>
          {variation}
        </Text>
      )}
    </div>
  )
}

function YesOrNo({ isYes }: { readonly isYes: boolean }) {
  const Sign = isYes ? IconCheck : IconMinus
  return (
    <Group component="span" gap={6} wrap="nowrap" {...(!isYes && { c: 'dimmed' })}>
      <Sign size={18} aria-hidden />
      {isYes ? t('products.yes') : t('products.no')}
    </Group>
  )
}
