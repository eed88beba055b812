import { type KeyboardEvent, useState } from 'react'

interface Moves {
  readonly count: number
  readonly startsAt: number | undefined
  readonly rowsAPage: () => number
  readonly onMoved: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onToggle: (index: number) => void
}

/** Keyboard movement over rows: arrows, Page Up and Down, Home, End; Enter opens, Space ticks. */
export function useActiveRow({ count, startsAt, rowsAPage, onMoved, onOpen, onToggle }: Moves) {
  const [wanted, setWanted] = useState(startsAt)
  const active = wanted === undefined || count === 0 ? undefined : Math.min(wanted, count - 1)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || count === 0) return
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      onOpen(active)
      return
    }
    if (event.key === ' ' && active !== undefined) {
      event.preventDefault()
      onToggle(active)
      return
    }
    const next = target(event.key, active, count, rowsAPage())
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    setWanted(next)
    onMoved(next)
  }
  return { active, setActive: setWanted, onKeyDown }
}

function target(key: string, active: number | undefined, count: number, page: number): number | undefined {
  const from = active ?? -1
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'PageDown':
      return Math.min(from + page, last)
    case 'PageUp':
      return Math.max(from - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
