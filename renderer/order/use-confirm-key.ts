import { useMemo } from 'react'
import { useScreenKeys } from '../shell/screen-keys'
import { t } from '../words/words'

/** Ctrl+Enter; a plain Enter belongs to the lines. */
export function useConfirmKey(confirm: () => void): void {
  const keys = useMemo(
    () => [{ keys: 'mod+Enter', does: t('order.confirm'), run: () => confirm() }],
    [confirm],
  )
  useScreenKeys(keys)
}
