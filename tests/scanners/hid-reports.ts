/** Reports as a scanner of the `len-aim` kind sends a text. */
export function reportsOf(text: string, aim = ']C0'): Uint8Array[] {
  const parts = text.match(/.{1,56}/gsu) ?? []
  return parts.map((part, at) => {
    const report = new Uint8Array(64)
    const bytes = Buffer.from(part, 'latin1')
    report.set([0x02, bytes.length, ...Buffer.from(aim)])
    report.set(bytes, 5)
    report[63] = at < parts.length - 1 ? 1 : 0
    return report
  })
}
