import { NavLink, ScrollArea, Text } from '@mantine/core'
import {
  IconBarcode,
  IconBoxSeam,
  IconBuildingWarehouse,
  IconClipboardCheck,
  IconClipboardList,
  IconLayoutDashboard,
  IconPackageExport,
  IconReceipt,
  IconSettings,
  IconTableExport,
  IconTableImport,
  IconTruckDelivery,
  IconTruckReturn,
  IconUsers,
} from '@tabler/icons-react'
import { Link, type LinkProps, useRouterState } from '@tanstack/react-router'
import { t } from '../words/words'
import classes from './navigation.module.css'

interface Entry {
  readonly label: string
  readonly to: NonNullable<LinkProps['to']>
  readonly icon: typeof IconBoxSeam
}
interface Section {
  readonly title: string | null
  readonly entries: readonly Entry[]
}

/** The map of the program, with the names its users know. */
export const map: readonly Section[] = [
  { title: null, entries: [{ label: t('navigation.dashboard'), to: '/', icon: IconLayoutDashboard }] },
  {
    title: t('navigation.products'),
    entries: [
      { label: t('navigation.skuVariations'), to: '/products', icon: IconBoxSeam },
      { label: t('navigation.importData'), to: '/import', icon: IconTableImport },
      { label: t('navigation.exportData'), to: '/export', icon: IconTableExport },
    ],
  },
  {
    title: t('navigation.inventoryControl'),
    entries: [
      { label: t('navigation.serialNumbers'), to: '/serials', icon: IconBarcode },
      { label: t('navigation.stockCounts'), to: '/counts', icon: IconClipboardCheck },
    ],
  },
  {
    title: t('navigation.purchases'),
    entries: [
      { label: t('navigation.purchaseOrders'), to: '/orders', icon: IconClipboardList },
      { label: t('navigation.receive'), to: '/receive', icon: IconTruckDelivery },
    ],
  },
  {
    title: t('navigation.sales'),
    entries: [
      { label: t('navigation.salesOrders'), to: '/sales', icon: IconReceipt },
      { label: t('navigation.dispatchQueue'), to: '/dispatch', icon: IconPackageExport },
      { label: t('navigation.customerReturns'), to: '/returns', icon: IconTruckReturn },
    ],
  },
  {
    title: t('navigation.contacts'),
    entries: [
      { label: t('navigation.suppliers'), to: '/suppliers', icon: IconBuildingWarehouse },
      { label: t('navigation.customers'), to: '/customers', icon: IconUsers },
    ],
  },
  {
    title: t('navigation.myAccount'),
    entries: [{ label: t('navigation.settings'), to: '/settings', icon: IconSettings }],
  },
]

export function Navigation() {
  const place = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <ScrollArea type="auto" scrollbarSize={6} className={classes.scroll} viewportProps={{ tabIndex: -1 }}>
      {map.map(({ title, entries }) => (
        <div key={title ?? ''} className={classes.section}>
          {title !== null && (
            <Text size="xs" c="dimmed" className={classes.title}>
              {title}
            </Text>
          )}
          {entries.map((entry) => (
            <NavigationLink key={entry.to} entry={entry} isHere={isAt(place, entry.to)} />
          ))}
        </div>
      ))}
    </ScrollArea>
  )
}

const isAt = (place: string, to: string): boolean =>
  to === '/' ? place === '/' : place === to || place.startsWith(`${to}/`)

function NavigationLink({ entry, isHere }: { readonly entry: Entry; readonly isHere: boolean }) {
  const { label, to, icon: Icon } = entry
  return (
    <NavLink
      label={label}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      leftSection={<Icon size={20} aria-hidden />}
      classNames={{ root: classes.link }}
      renderRoot={(props) => <Link to={to} {...props} />}
    />
  )
}
