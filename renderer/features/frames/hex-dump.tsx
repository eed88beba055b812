import { Text } from '@mantine/core'
import { t } from '../../words/words'
import classes from './frames.module.css'

/** Bytes to a line: what fits beside the list. */
const perLine = 8

/** The bytes in hex, and beside them as ASCII; what has no picture there is a dot. */
export function HexDump({ hex }: { readonly hex: string }) {
  const bytes = hex.match(/../gu) ?? []
  if (bytes.length === 0) return <Text c="dimmed">{t('frames.detail.nothing')}</Text>
  const lines = Array.from({ length: Math.ceil(bytes.length / perLine) }, (_, line) =>
    bytes.slice(line * perLine, (line + 1) * perLine),
  )
  return (
    <pre className={classes.hex}>
      {lines
        .map(
          (line) =>
            `${line
              .join(' ')
              .toUpperCase()
              .padEnd(perLine * 3)} ${asciiOf(line)}`,
        )
        .join('\n')}
    </pre>
  )
}

const asciiOf = (line: readonly string[]): string =>
  line
    .map((byte) => {
      const code = Number.parseInt(byte, 16)
      return code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : '·'
    })
    .join('')
