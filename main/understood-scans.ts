import { createHash } from 'node:crypto'
import type { Outcome } from '../shared/ipc/scanning'
import { removedFrom } from '../shared/kept-by-rule'
import type { Refusal } from '../shared/refusal'
import { OperationId } from '../shared/values'
import { findProductByCode } from './products/product-code-rows'
import type { Arrows } from './scanning/arrows'
import { type Said, saidBy } from './scanning/said-by'
import type { Judge, Obey, Scan, TakeTogether } from './scanning/scan'
import type { Store } from './store/store'

interface UnderstandingDeps {
  readonly store: Pick<Store, 'reader'>
  readonly arrows: Arrows
  readonly obey: Obey
}

type Units = Extract<Said, { kind: 'units' }>
type Confirmed = Parameters<Judge>[1]

/**
 * Lets a work judge what a scan says instead of its bytes: a label with product and serial number does both, a product's
 * code is never taken for a serial number, and many serial numbers in one code are taken once that is confirmed.
 */
export const understanding =
  (deps: UnderstandingDeps, judge: Judge): Judge =>
  async (scan, confirmed) => {
    const said = saidBy(scan)
    if (said.kind === 'text') {
      const outcome = await judge(asText(scan, said.text), confirmed)
      return withRemoved(said.text, outcome)
    }
    if (said.kind === 'units') return takeUnits(deps, judge, { scan, said, confirmed })
    if (said.kind === 'nothing') return refusing(said.refusal)
    if (said.kind === 'command') return deps.obey(scan, said.command)
    if (said.kind === 'product') return takeProduct(deps, judge, { scan, code: said.code, confirmed })
    return confirmed.includes('scan-is-link')
      ? judge(scan, confirmed)
      : { kind: 'doubted', refusal: { code: 'scan-is-link', text: said.text } }
  }

/**
 * Where nothing is worked on, what names no product or unit here is looked up all the same: a field may want it, such as
 * the GTIN of a new product. What is damaged is refused as in any work.
 */
export const lookingUp = (deps: UnderstandingDeps, judge: Judge): Judge => {
  const understood = understanding(deps, judge)
  return (scan, confirmed) => {
    const said = saidBy(scan)
    if (said.kind === 'product') return judge({ ...scan, text: said.code }, confirmed)
    const isOfNoUnit = said.kind === 'nothing' && said.refusal.code === 'scan-names-no-unit'
    return said.kind === 'link' || isOfNoUnit ? judge(scan, confirmed) : understood(scan, confirmed)
  }
}

/** Of scans that wait behind each other, those up to the first that says more than one text are taken together. */
export const understandingTogether =
  (takeTogether: TakeTogether): TakeTogether =>
  async (scans) => {
    const texts: Scan[] = []
    for (const scan of scans) {
      const said = saidBy(scan)
      if (said.kind !== 'text') break
      texts.push(asText(scan, said.text))
    }
    const [first, ...others] = texts
    if (!first) return []
    const outcomes = await takeTogether([first, ...others])
    return outcomes.map((outcome, place) => withRemoved(texts[place]?.text ?? '', outcome))
  }

/** What a person typed is taken as it stands: no rule applies to it. */
const asText = (scan: Scan, text: string): Scan => ({ ...scan, text, isPlain: scan.source === 'scan' })

/** Tells beside a number what was taken off the scan to come to it. */
function withRemoved(text: string, outcome: Outcome): Outcome {
  if (outcome.kind !== 'captured' && outcome.kind !== 'seen' && outcome.kind !== 'returned') return outcome
  const removed = removedFrom(text, outcome.serial)
  return removed.length === 0 ? outcome : { ...outcome, removed }
}

const refusing = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal })

const isKnown = async ({ store }: UnderstandingDeps, code: string): Promise<boolean> =>
  (await findProductByCode(store.reader, code)) !== undefined

interface OfProduct {
  readonly scan: Scan
  readonly code: string
  readonly confirmed: Confirmed
}

async function takeProduct(
  deps: UnderstandingDeps,
  judge: Judge,
  { scan, code, confirmed }: OfProduct,
): Promise<Outcome> {
  return (await isKnown(deps, code))
    ? judge({ ...scan, text: code }, confirmed)
    : refusing({ code: 'code-of-no-product', text: code, serial: null })
}

interface OfUnits {
  readonly scan: Scan
  readonly said: Units
  readonly confirmed: Confirmed
}

async function takeUnits(deps: UnderstandingDeps, judge: Judge, asked: OfUnits): Promise<Outcome> {
  const { said, confirmed } = asked
  const { product, serials, batch } = said
  const scan = batch ? { ...asked.scan, batch } : asked.scan
  const units = { ...asked, scan }
  const [first] = serials
  if (serials.length > 1 && !confirmed.includes('several-serials')) {
    const last = serials.at(-1) ?? first
    return { kind: 'doubted', refusal: { code: 'several-serials', count: serials.length, first, last } }
  }
  if (product !== null && choosesLines(scan)) {
    const chosen = await chooseProduct(deps, judge, units, product)
    if (chosen) return chosen
  }
  const outcome =
    serials.length === 1 ? await judge({ ...scan, text: first }, confirmed) : await takeAll(judge, units)
  return batch && outcome.kind === 'captured' ? { ...outcome, batch } : outcome
}

/** Where nothing is worked on, and where units come back, the number says which product it is. */
const choosesLines = ({ work }: Scan): boolean => work.kind !== 'none' && work.kind !== 'returning'

/**
 * Puts the red arrow on the product's line, as its own code would. Gives what came of it where no number can follow: a
 * refusal, a doubt, or a unit that was counted without one.
 */
async function chooseProduct(
  deps: UnderstandingDeps,
  judge: Judge,
  { scan, said, confirmed }: OfUnits,
  product: string,
): Promise<Outcome | undefined> {
  const [serial] = said.serials
  if (!(await isKnown(deps, product))) {
    if (confirmed.includes('code-of-no-product')) return undefined
    return { kind: 'doubted', refusal: { code: 'code-of-no-product', text: product, serial } }
  }
  // Each of these labels names its product: that is not a code scanned in place of a number.
  deps.arrows.numberWasTaken(scan.work)
  const operationId = partOf(scan.operationId, 'product')
  const outcome = await judge({ ...scan, operationId, text: product }, confirmed)
  deps.arrows.numberWasTaken(scan.work)
  return outcome.kind === 'selected' ? undefined : outcome
}

/** Each number as if it were scanned alone; what is not taken is named, the others stay. */
async function takeAll(judge: Judge, { scan, said, confirmed }: OfUnits): Promise<Outcome> {
  const notTaken: string[] = []
  let last: Outcome | undefined
  for (const serial of said.serials) {
    const operationId = partOf(scan.operationId, serial)
    const outcome = await judge({ ...scan, operationId, text: serial }, confirmed)
    if (outcome.kind === 'refused' || outcome.kind === 'doubted') notTaken.push(serial)
    else last = outcome
  }
  if (last && notTaken.length === 0) return last
  const taken = said.serials.length - notTaken.length
  return refusing({ code: 'some-not-taken', taken, serials: notTaken })
}

/** The id of one act of a scan that does several; the same each time, so that a second try records nothing twice. */
function partOf(operationId: OperationId, part: string): OperationId {
  const hex = createHash('sha256').update(`${operationId} ${part}`).digest('hex')
  // Laid out as a UUID of version 8: of our own making (RFC 9562, section 5.8).
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return OperationId.parse(`${a}-${b}-8${c}-8${d}-${e}`)
}
