import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { t } from '../words/words'
import classes from './page.module.css'
import { useBackKey } from './go-back'

interface Props {
  readonly title: string
  /** True when the title is a serial number or code. */
  readonly titleIsSerial?: boolean
  /** The way here, e.g. `[{ label: t('navigation.products'), to: '/products' }]`; Esc goes to the last when nothing lies behind. */
  readonly path?: readonly Crumb[]
  /** Beside the title: badges. */
  readonly beside?: ReactNode
  /** On the right: buttons, the main one last. */
  readonly actions?: ReactNode
  /** True: the page fills the window and its table scrolls; false: the page scrolls. */
  readonly fills?: boolean
  readonly children: ReactNode
}

export interface Crumb {
  readonly label: string
  readonly to?: LinkProps['to']
}

const noPath: readonly Crumb[] = []

/** The frame of every screen: where you are, its name, what can be done, and Esc to go back. */
export function Page({
  title,
  titleIsSerial = false,
  path = noPath,
  beside,
  actions,
  fills = false,
  children,
}: Props) {
  useEffect(() => {
    document.title = `${title} · Serial Station`
  }, [title])
  useBackKey(path.findLast(({ to }) => to !== undefined)?.to ?? '/')
  return (
    <Stack className={fills ? classes.fills : classes.grows} gap="md">
      <Group justify="space-between" align="flex-end" wrap="nowrap" mih={36}>
        <div className={classes.name}>
          {path.length > 0 && <Path path={path} />}
          <Group gap="sm" wrap="nowrap">
            <Title order={1} className={titleIsSerial ? classes.serialTitle : classes.title} title={title}>
              {title}
            </Title>
            {beside}
          </Group>
        </div>
        {actions !== undefined && (
          <Group gap="xs" wrap="nowrap" className={classes.actions}>
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  )
}

function Path({ path }: { readonly path: readonly Crumb[] }) {
  return (
    <nav aria-label={t('shell.whereYouAre')}>
      <Breadcrumbs separatorMargin={6} separator="›">
        {path.map(({ label, to }) =>
          to === undefined ? (
            <Text key={label} size="xs" c="dimmed">
              {label}
            </Text>
          ) : (
            <Anchor key={label} size="xs" renderRoot={(props) => <Link to={to} {...props} />}>
              {label}
            </Anchor>
          ),
        )}
      </Breadcrumbs>
    </nav>
  )
}
