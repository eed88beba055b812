const grouped = new Intl.NumberFormat('en')

/** `12,345` */
export const numberText = (number: number): string => grouped.format(number)

const bytes = new Intl.NumberFormat('en', { style: 'unit', unit: 'byte', unitDisplay: 'long' })
const kilobytes = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
const megabytes = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** How large a file is: `709 kB`, `1.2 MB`. */
export function sizeText(size: number): string {
  if (size < 1_000) return bytes.format(size)
  return size < 1_000_000 ? kilobytes.format(size / 1_000) : megabytes.format(size / 1_000_000)
}
