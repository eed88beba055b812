import { Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { numberText } from '../words/numbers'
import classes from './rail.module.css'

/** Beside a list: what it can be narrowed to, each with its count. */
export const Rail = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <nav aria-label={label} className={classes.rail}>
    {children}
  </nav>
)

interface Props {
  readonly title: string
  readonly text: string
  readonly count: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

export const RailChoice = ({ title, text, count, isChosen, onChoose }: Props) => (
  <UnstyledButton
    className={classes.choice}
    data-chosen={isChosen || undefined}
    aria-current={isChosen || undefined}
    onClick={onChoose}
  >
    <span className={classes.words}>
      <span className={classes.title} title={title}>
        {title}
      </span>
      <Text component="span" size="xs" c="dimmed" className={classes.text} title={text}>
        {text}
      </Text>
    </span>
    <span className={classes.count}>{numberText(count)}</span>
  </UnstyledButton>
)
