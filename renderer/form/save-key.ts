import { useMemo } from 'react'
import { useScreenKeys } from '../shell/screen-keys'
import { t } from '../words/words'

/** Ctrl+S sends the form of that id, as its Save button does. */
export function useSaveKey(formId: string): void {
  const keys = useMemo(() => [{ keys: 'mod+S', does: t('form.save'), run: () => sendForm(formId) }], [formId])
  useScreenKeys(keys)
}

function sendForm(formId: string): void {
  const form = document.getElementById(formId)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}
