import { z } from 'zod'

/** For one unit, without tax, in minor units of the currency (cents). */
export const mostUnitPrice = 1_000_000_000
export const UnitPrice = z.int().nonnegative().max(mostUnitPrice)

/** In hundredths of a per cent: 1900 is 19 %. */
export const TaxRate = z.int().nonnegative().max(10_000)

/** The most that one document can come to without tax; with tax it is a whole number still. */
export const mostNet = 4_000_000_000_000_000

/** An ISO 4217 code, like EUR. */
export const Currency = z.string().regex(/^[A-Z]{3}$/u)

// Making a format is slow, and lists ask for every row.
const decimals = new Map<string, number>()

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const found = format.resolvedOptions().maximumFractionDigits ?? 0
  decimals.set(currency, found)
  return found
}

/** What a document comes to, in minor units. */
export const Totals = z.object({
  net: z.int(),
  /** One for each rate, the lowest first. */
  taxes: z.array(z.object({ taxRate: TaxRate, net: z.int(), tax: z.int() })),
  tax: z.int(),
  gross: z.int(),
})
export type Totals = z.infer<typeof Totals>

export interface Priced {
  readonly quantity: number
  readonly unitPrice: number
}

/** What a line comes to without tax. */
export const netOf = ({ quantity, unitPrice }: Priced): number => quantity * unitPrice

/** What the lines of a document come to: tax is worked out once for each rate, on the sum of its lines. */
export const totalsOf = (lines: readonly (Priced & { readonly taxRate: number })[]): Totals =>
  totalsOfNets(lines.map((line) => ({ taxRate: line.taxRate, net: netOf(line) })))

/** The same where the lines are known by what they come to. */
export function totalsOfNets(nets: readonly { readonly taxRate: number; readonly net: number }[]): Totals {
  const sums = new Map<number, number>()
  for (const { taxRate, net } of nets) sums.set(taxRate, (sums.get(taxRate) ?? 0) + net)
  const taxes = [...sums]
    .toSorted(([one], [other]) => one - other)
    .map(([taxRate, net]) => ({ taxRate, net, tax: taxOn(net, taxRate) }))
  const net = sumOf(taxes.map((each) => each.net))
  const tax = sumOf(taxes.map((each) => each.tax))
  return { net, taxes, tax, gross: net + tax }
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** Rounded half up, away from zero for what is credited. Net times rate can be more than a number holds. */
function taxOn(net: number, taxRate: number): number {
  const exact = BigInt(Math.abs(net)) * BigInt(taxRate)
  return Math.sign(net) * Number((exact + 5_000n) / 10_000n)
}
