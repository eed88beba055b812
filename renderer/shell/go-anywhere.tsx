import { Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { t } from '../words/words'
import { map } from './navigation'
import { OrderActions, ProductActions, SerialActions } from './go-anywhere-results'

/** Ctrl+K: any page, order, product or serial number. */
export function GoAnywhere() {
  const [text, setText] = useState('')
  const [searched] = useDebouncedValue(text.trim(), 150)
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('shell.go.title') } }}
      centered={false}
      yOffset={64}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={480}
    >
      <Spotlight.Search placeholder={t('shell.go.placeholder')} aria-label={t('shell.go.placeholder')} />
      <Spotlight.ActionsList aria-label={t('shell.go.title')}>
        <PageActions text={text} />
        {searched.length < 2 ? (
          <Hint>{t('shell.go.typeMore')}</Hint>
        ) : (
          <>
            <SerialActions text={searched} />
            <ProductActions text={searched} />
            <OrderActions text={searched} />
          </>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const Hint = ({ children }: { readonly children: ReactNode }) => <Spotlight.Empty>{children}</Spotlight.Empty>

const pages = [
  ...map.flatMap(({ title, entries }) => entries.map((entry) => ({ ...entry, title }))),
  {
    label: t('navigation.verification'),
    to: '/verification' as const,
    title: t('navigation.settings'),
    icon: undefined,
  },
]

function PageActions({ text }: { readonly text: string }) {
  const navigate = useNavigate()
  const sought = text.trim().toLowerCase()
  const found = pages.filter(({ label, title }) => `${title ?? ''} ${label}`.toLowerCase().includes(sought))
  if (found.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('shell.go.pages')}>
      {found.map(({ label, title, to, icon: Icon }) => (
        <Spotlight.Action
          key={to}
          label={label}
          description={title ?? ''}
          leftSection={Icon && <Icon size={20} aria-hidden />}
          onClick={() => void navigate({ to })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
