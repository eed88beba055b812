import { TextInput } from '@mantine/core'
import { type KeyboardEvent, memo, useState } from 'react'
import classes from './capture.module.css'
import { focusEntry } from './entry-focus'

interface Props {
  readonly label: string
  readonly kept: string
  readonly onSave: (reference: string) => Promise<unknown>
}

/** A number of somebody else's for this work; kept as soon as the field is left. */
export const ReferenceField = memo(({ label, kept, onSave }: Props) => {
  const [typed, setTyped] = useState<string>()
  const save = async () => {
    if (typed === undefined) return
    if (typed.trim() !== kept) await onSave(typed)
    setTyped(undefined)
  }
  return (
    <TextInput
      className={classes.reference}
      classNames={{ input: classes.tall }}
      aria-label={label}
      placeholder={label}
      maxLength={100}
      autoComplete="off"
      value={typed ?? kept}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={backOnEnter}
    />
  )
})

function backOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') focusEntry()
}
