import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useScanInto } from '../lib/scan-into'

interface Props {
  readonly label: string
  readonly description: string
  readonly text: string
  readonly onChange: (text: string) => void
}

/** The number that stands on a unit: scanned while the focus is here, or typed. */
export function ScannedNumber({ label, description, text, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useScanInto(field, (verdict) => onChange(verdict.text))
  return (
    <TextInput
      ref={field}
      size="md"
      data-autofocus
      withAsterisk
      label={label}
      description={description}
      classNames={{ input: 'serial' }}
      maxLength={5_000}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
