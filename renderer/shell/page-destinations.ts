import { useNavigate } from '@tanstack/react-router'
import { t } from '../words/words'
import type { Destination } from './destination'
import { map } from './navigation'

const pages = [
  ...map.flatMap(({ title, entries }) => entries.map(({ label, to }) => ({ label, to, title: title ?? '' }))),
  { label: t('frames.title'), to: '/settings/frames' as const, title: t('navigation.settings') },
  { label: t('navigation.verification'), to: '/verification' as const, title: t('navigation.settings') },
]

/** The pages in whose name the text occurs; all of them for no text. */
export function usePageDestinations(text: string): readonly Destination[] {
  const navigate = useNavigate()
  const sought = text.toLowerCase()
  return pages
    .filter(({ label, title }) => `${title} ${label}`.toLowerCase().includes(sought))
    .map(({ label, title, to }) => ({
      id: to,
      group: t('shell.go.pages'),
      label,
      description: title,
      go: () => void navigate({ to }),
    }))
}
