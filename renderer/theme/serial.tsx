interface Props {
  readonly text: string
  readonly fits?: boolean
  /** What was searched for; marked where it stands. */
  readonly sought?: string
}

/** A serial number or code, in the face where 0 and O, 1, l and I differ. `fits` keeps it on one line, its end visible. */
export function Serial({ text, fits = false, sought = '' }: Props) {
  const shown = <Found text={text} sought={sought} />
  if (!fits) return <span className="serial">{shown}</span>
  return (
    <span className="serial serial-end" title={text}>
      <bdi dir="ltr">{shown}</bdi>
    </span>
  )
}

/** Marks what was searched for; the last digits first, since those are what people type. */
function Found({ text, sought }: { readonly text: string; readonly sought: string }) {
  const needle = sought.trim().toUpperCase()
  const start = needle === '' ? -1 : text.toUpperCase().lastIndexOf(needle)
  if (start < 0) return text
  return (
    <>
      {text.slice(0, start)}
      <mark className="found">{text.slice(start, start + needle.length)}</mark>
      {text.slice(start + needle.length)}
    </>
  )
}
