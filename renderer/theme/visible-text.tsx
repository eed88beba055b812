import classes from './visible-text.module.css'

/** The names of ASCII's control characters, in their order. */
const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  )
const deleteCode = 0x7f

/** What cannot be seen: control, formatting and separating characters, and spaces where a text begins or ends. */
const unseen = /^ +| +$|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\ufffd]/gu

interface Props {
  readonly text: string
  /** On one line, its end cut off. */
  readonly fits?: boolean
}

/** A text as a scanner sent it, its unseen characters by their names: a lost separator is a missing `GS`. */
export function VisibleText({ text, fits = false }: Props) {
  const pieces = piecesOf(text)
  return (
    <span className={`serial ${fits ? classes.fits : ''}`}>
      {pieces.map(({ at, seen, name }) =>
        name === undefined ? (
          <span key={at}>{seen}</span>
        ) : (
          <span key={at} className={classes.unseen}>
            {name}
          </span>
        ),
      )}
    </span>
  )
}

interface Piece {
  readonly at: number
  readonly seen: string
  readonly name?: string
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: hidden, index } of text.matchAll(unseen)) {
    if (index > from) pieces.push({ at: from, seen: text.slice(from, index) })
    pieces.push({ at: index, seen: hidden, name: nameOf(hidden) })
    from = index + hidden.length
  }
  if (from < text.length) pieces.push({ at: from, seen: text.slice(from) })
  return pieces
}

function nameOf(hidden: string): string {
  if (hidden.startsWith(' ')) return hidden.length === 1 ? 'space' : `${hidden.length} spaces`
  const code = hidden.codePointAt(0) ?? 0
  if (code === deleteCode) return 'DEL'
  return controls[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
