import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { t } from '../words/words'

/**
 * Asks before a screen with unsaved changes is left. After saving, call `leaveFreely()` of `useUnsaved` before navigating:
 * React has not drawn the clean form yet at that moment.
 */
export function UnsavedGuard({ unsaved }: { readonly unsaved: Unsaved }) {
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved.isAsked(),
    enableBeforeUnload: false,
    withResolver: true,
  })
  const isBlocked = blocker.status === 'blocked'
  return (
    <Modal opened={isBlocked} onClose={() => blocker.reset?.()} title={t('form.unsaved.title')}>
      <Text>{t('form.unsaved.text')}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('form.unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t('form.unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  )
}

interface Unsaved {
  readonly isAsked: () => boolean
  /** From now on leaving is not asked about, until something changes again. */
  readonly leaveFreely: () => void
}

/** What `UnsavedGuard` goes by: `const unsaved = useUnsaved(form.isDirty())`. */
export function useUnsaved(isDirty: boolean): Unsaved {
  const asks = useRef(false)
  useEffect(() => {
    asks.current = isDirty
  }, [isDirty])
  return useMemo(
    () => ({
      isAsked: () => asks.current,
      leaveFreely: () => {
        asks.current = false
      },
    }),
    [],
  )
}
