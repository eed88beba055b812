import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { splitPastedList } from '../../shared/serial-list'
import { asFault, call } from '../lib/station'
import { t } from '../words/words'
import type { Trouble } from './capturing'
import classes from './capture.module.css'
import { focusEntry } from './entry-focus'

interface Props {
  readonly isHolding: boolean
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly onPasteList: (text: string) => void
  readonly onUndo: () => void
}

/** Where a number is typed when it cannot be scanned; it takes its turn behind the scans. Several lines open the list. */
export function NumberEntry({ isHolding, showTrouble, onPasteList, onUndo }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(focusEntry, [])

  const enter = async () => {
    if (isHolding || text.trim() === '') return
    setText('')
    const trouble = await enterNumber(text)
    showTrouble(trouble)
    // What was not taken comes back, unless the next number is being typed already.
    if (trouble) setText((typed) => (typed === '' ? text : typed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      void enter()
    }
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && text === '') {
      event.preventDefault()
      onUndo()
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    if (splitPastedList(pasted, { commasSeparate: false }).length < 2) return
    event.preventDefault()
    onPasteList(pasted)
  }
  return (
    <TextInput
      ref={field}
      data-number-entry
      size="lg"
      className={classes.entry}
      classNames={{ input: 'serial' }}
      aria-label={t('capture.entry.label')}
      placeholder={t(isHolding ? 'capture.entry.held' : 'capture.entry.placeholder')}
      leftSection={<IconBarcode size={24} aria-hidden />}
      autoComplete="off"
      spellCheck={false}
      maxLength={5000}
      readOnly={isHolding}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

async function enterNumber(text: string): Promise<Trouble | undefined> {
  try {
    const answer = await call('scanning.enter', { text })
    return answer.ok ? undefined : answer.refusal
  } catch (trouble) {
    return asFault(trouble)
  }
}
