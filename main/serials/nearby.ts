import type { RefusalOf } from '../../shared/refusal'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialShape } from '../../shared/serial-shape'
import { isHeld } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findKnownSerials, findLookalikes, type KnownSerial } from './known-serials'

/** A number of the product, on hand or being received, that another one is nearly the same as. */
export interface Nearby {
  readonly known: KnownSerial
  readonly how: RefusalOf<'serial-looks-like'>['how']
}

/** So many numbers of one list are tried with one character more or less; a longer list of them is another kind. */
const mostTried = 20

/**
 * What is here that these numbers are nearly the same as, by key. Numbers of a run differ from each other in one
 * character: that alone says nothing. One character more or less than the product's numbers have, where without it the
 * number is here, is a label read badly.
 */
export async function findNearby(
  operation: Operation,
  productId: ProductId,
  shape: SerialShape | undefined,
  numbers: readonly ParsedSerial[],
): Promise<ReadonlyMap<string, Nearby>> {
  const { tx, engine } = operation
  const lookalikeKeys = numbers.map((number) => number.lookalikeKey)
  const misread = await findLookalikes(tx, engine, productId, lookalikeKeys)
  const nearby = new Map(await findCutOrGrown(operation, productId, shape, numbers))
  for (const { key, lookalikeKey } of numbers) {
    const known = misread.get(lookalikeKey)
    if (known && known.key !== key) nearby.set(key, { known, how: 'misread' })
  }
  return nearby
}

async function findCutOrGrown(
  { tx, engine }: Operation,
  productId: ProductId,
  shape: SerialShape | undefined,
  numbers: readonly ParsedSerial[],
): Promise<[string, Nearby][]> {
  const tries = numbers.flatMap(({ key }) => {
    const how = shape && differenceInLength(shape, key)
    return how
      ? [{ key, how, others: how === 'character-more' ? shortened(key) : lengthened(shape, key) }]
      : []
  })
  if (tries.length === 0 || tries.length > mostTried) return []
  const keys = tries.flatMap(({ others }) => others)
  const known = await findKnownSerials(tx, engine, productId, keys)
  return tries.flatMap(({ key, how, others }) => {
    const here = others
      .map((other) => known.get(other))
      .find((one) => one !== undefined && isHeld(one.status))
    return here ? [[key, { known: here, how }] as [string, Nearby]] : []
  })
}

function differenceInLength(
  { length }: SerialShape,
  key: string,
): 'character-more' | 'character-less' | undefined {
  if (length === null) return undefined
  if (key.length === length + 1) return 'character-more'
  return key.length === length - 1 ? 'character-less' : undefined
}

/** The key with each of its characters left out. */
const shortened = (key: string): string[] => [
  ...new Set(Array.from(key, (_, place) => key.slice(0, place) + key.slice(place + 1))),
]

const characters = { digits: '0123456789', hexadecimal: '0123456789ABCDEF' }
const lettersAndDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The key with each character that its product's numbers have put in at each place. */
function lengthened({ alphabet }: SerialShape, key: string): string[] {
  const usual = alphabet === 'digits' || alphabet === 'hexadecimal' ? characters[alphabet] : lettersAndDigits
  const places = Array.from({ length: key.length + 1 }, (_, place) => place)
  return places.flatMap((place) =>
    Array.from(usual, (character) => key.slice(0, place) + character + key.slice(place)),
  )
}
