import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/refusal'
import { refusalText } from '../words/refusal-text'
import { errorText } from '../words/trouble-text'
import { t } from '../words/words'
import classes from './trouble-alert.module.css'

interface TextProps {
  readonly title: string
  readonly advice: string
  readonly reference?: string | null
  /** What can be done here, e.g. a button that confirms. */
  readonly children?: ReactNode
}

/** Something was refused or went wrong: what happened, and what to do now. Read aloud by screen readers. */
export function TroubleBox({ title, advice, reference = null, children }: TextProps) {
  return (
    <Alert role="alert" icon={<IconAlertOctagon aria-hidden />} title={title} classNames={classes}>
      <Text>{advice}</Text>
      {reference !== null && (
        <Text mt={4} size="xs">
          {t('trouble.reference', { reference })}
        </Text>
      )}
      {children !== undefined && (
        <Group mt="sm" gap="xs">
          {children}
        </Group>
      )}
    </Alert>
  )
}

/** Shows a refusal; nothing when there is none. `children` are the ways out, e.g. a button that confirms. */
export function RefusalAlert({
  refusal,
  children,
}: {
  readonly refusal: Refusal | undefined
  readonly children?: ReactNode
}) {
  return refusal ? <TroubleBox {...refusalText(refusal)}>{children}</TroubleBox> : null
}

/** Shows what a query or an act failed with: a refusal, or a fault with its reference. */
export function ErrorAlert({
  error,
  onTryAgain,
}: {
  readonly error: Error | null | undefined
  readonly onTryAgain?: () => void
}) {
  if (!error) return null
  return (
    <TroubleBox {...errorText(error)}>
      {onTryAgain && (
        <Button variant="default" onClick={onTryAgain}>
          {t('trouble.tryAgain')}
        </Button>
      )}
    </TroubleBox>
  )
}
