import { Button } from '@mantine/core'
import { useContext } from 'react'
import { CapturingContext } from './capturing'

interface Props {
  readonly label: string
  /** The same with the number in it, for those who hear it. */
  readonly spoken: string
  /** Undefined or refused: what went wrong is shown elsewhere. */
  readonly takeBack: () => Promise<
    { readonly ok: true; readonly value: { readonly serial: string } } | { readonly ok: false } | undefined
  >
}

/** Takes the number of a row back, and says in the band that it did. */
export function TakeBack({ label, spoken, takeBack }: Props) {
  const { say } = useContext(CapturingContext)
  const run = async () => {
    const answer = await takeBack()
    if (answer?.ok) say({ kind: 'undone', serial: answer.value.serial })
  }
  return (
    <Button size="md" variant="subtle" px="xs" aria-label={spoken} onClick={() => void run()}>
      {label}
    </Button>
  )
}
