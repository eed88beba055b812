import { type LinkProps, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { isDialogOpen } from './open-dialog'

/** Back to where the operator came from, or up to the parent page when nothing lies behind. */
function useGoBack(parent: NonNullable<LinkProps['to']>): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return useCallback(() => {
    if (canGoBack) router.history.back()
    else void navigate({ to: parent })
  }, [canGoBack, router, navigate, parent])
}

let closesSomething = false

/**
 * Notes at every key whether it may close something. Called once, before any dialog is drawn: it has to look before a
 * dialog answers the key, for afterwards what it closed is gone.
 */
export const watchWhatKeysClose = (): void => window.addEventListener('keydown', look, true)

function look(): void {
  closesSomething = isDialogOpen() || isListOpen()
}

/** Esc: closes what is open first (dialog, list, search text), then goes back. */
export function useBackKey(parent: NonNullable<LinkProps['to']>): void {
  const goBack = useGoBack(parent)
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !closesSomething) goBack()
    }
    window.addEventListener('keydown', answer)
    return () => window.removeEventListener('keydown', answer)
  }, [goBack])
}

/** Some lists stay in the page, unseen, while they are closed. */
const isListOpen = (): boolean =>
  [...document.querySelectorAll('[aria-expanded=true][aria-haspopup], [role=menu], [role=listbox]')].some(
    (list) => list.closest('[style*="display: none"]') === null,
  )
