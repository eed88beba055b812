/** A serial number or code, in the face where 0 and O, 1, l and I differ. `fits` keeps it on one line, its end visible. */
export function Serial({ text, fits = false }: { readonly text: string; readonly fits?: boolean }) {
  if (!fits) return <span className="serial">{text}</span>
  return (
    <span className="serial serial-end" title={text}>
      <bdi dir="ltr">{text}</bdi>
    </span>
  )
}
