import { type LinkProps, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useHotkeys } from '@mantine/hooks'
import { isDialogOpen } from './open-dialog'

/** Back to where the operator came from, or up to the parent page when nothing lies behind. */
export function useGoBack(parent: NonNullable<LinkProps['to']>): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return useCallback(() => {
    if (canGoBack) router.history.back()
    else void navigate({ to: parent })
  }, [canGoBack, router, navigate, parent])
}

/** Esc: closes what is open first (dialog, list, search text), then goes back. */
export function useBackKey(parent: NonNullable<LinkProps['to']>): void {
  const goBack = useGoBack(parent)
  useHotkeys(
    [
      [
        'Escape',
        (event) => {
          if (!event.defaultPrevented && !isDialogOpen() && !isListOpen()) goBack()
        },
        { preventDefault: false },
      ],
    ],
    [],
    true,
  )
}

const isListOpen = (): boolean =>
  document.querySelector('[aria-expanded=true][aria-haspopup], [role=menu], [role=listbox]') !== null
