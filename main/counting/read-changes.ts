import type { Answer, Input } from '../../shared/ipc/contract'
import type { StockCountChanges } from '../../shared/ipc/counting'
import { accepted, refused } from '../../shared/result'
import type { Reader } from '../store/store'
import { moreThanBooks, type ProductDifferences, readDifferences, type Unseen } from './count-differences'
import { isNothingSeen, readCountedProducts } from './counted-products'
import { openCount } from './read-count'

/** What committing a count in this way would change, so that it can be said before it is done. */
export async function readChanges(
  reader: Reader,
  wanted: Input<'counting.readChanges'>,
): Promise<Answer<'counting.readChanges'>> {
  const head = await openCount(reader, wanted.stockCountId)
  if (!head.ok) return head
  const products = await readCountedProducts(reader, head.value)
  if (isNothingSeen(products)) return refused({ code: 'nothing-counted', number: head.value.number })
  return accepted(sumOf(await readDifferences(reader, head.value, products, wanted)))
}

function sumOf(differences: readonly ProductDifferences[]): StockCountChanges {
  const goingMissing = differences.flatMap((product) => product.goingMissing)
  const staying = differences.flatMap((product) => product.staying)
  return {
    goingMissing: goingMissing.length,
    released: numbersIn(goingMissing, 'allocated'),
    foundAgain: differences.reduce((sum, { foundAgain }) => sum + foundAgain.length, 0),
    takenIn: differences.reduce((sum, { unexpected }) => sum + unexpected.length, 0),
    more: moreThanBooks(differences),
    staying: { allocated: numbersIn(staying, 'allocated'), picked: numbersIn(staying, 'picked') },
  }
}

const numbersIn = (units: readonly Unseen[], wanted: Unseen['status']): number =>
  units.filter(({ status }) => status === wanted).length
