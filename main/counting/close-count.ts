import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import type { Operation } from '../ledger/operation'
import { applyCount } from './apply-count'
import { changeCount } from './change-count'
import { moreThanBooks, type ProductDifferences, readDifferences } from './count-differences'
import { type CountHead, closeCountRow } from './count-rows'
import { type CountResult, resultLine, resultOf, withoutUntouched } from './count-result'
import { isNothingSeen, type ProductCount, readCountedProducts, readUnseenPromised } from './counted-products'
import { type CountingDeps, workOn } from './deps'

type CommitRefusal = RefusalOf<'nothing-counted' | 'count-finds-more' | 'serial-on-hand'>

/**
 * Brings the books in line with what was seen, together or not at all (R11): what was not seen becomes missing, what was
 * missing is found, and a number that nobody knew is taken in. Nothing is filled in that nobody saw (R6).
 */
export function commitCount(
  deps: CountingDeps,
  wanted: Input<'counting.commit'>,
): Promise<Answer<'counting.commit'>> {
  return changeCount<CommitRefusal>(
    deps,
    wanted,
    async (operation, head) => {
      const { stockCountId } = head
      const products = await readCountedProducts(operation.tx, head)
      const all = resultOf(products, await readUnseenPromised(operation.tx, head), head.productId)
      const result = wanted.includeUntouched
        ? { ...all, untouched: { products: 0, listed: 0 } }
        : withoutUntouched(all, products)
      const differences = await readDifferences(operation.tx, head, products, wanted)
      const refusal = whyNotCommit(head, products, differences, wanted.reason)
      if (refusal) return refused(refusal)
      await close(operation, head, { status: 'committed', note: wanted.reason })
      const total = numbersIn(differences)
      const taken = await applyCount(operation, {
        stockCountId,
        differences,
        reason: wanted.reason,
        tell: (done) =>
          deps.announce('work.progressed', { work: workOn(stockCountId), doing: 'committing', done, total }),
      })
      if (taken) return refused(taken)
      await operation.ledger.append([resultLine(stockCountId, result)])
      return accepted(undefined)
    },
    ['counts', 'products', 'serials', 'sales'],
  )
}

/** Lets go of an open count: what was seen stays in the history, and nothing else changes. */
export function cancelCount(
  deps: CountingDeps,
  wanted: Input<'counting.cancel'>,
): Promise<Answer<'counting.cancel'>> {
  return changeCount<never>(deps, wanted, async (operation, head) => {
    const products = await readCountedProducts(operation.tx, head)
    await close(operation, head, { status: 'cancelled', note: wanted.reason })
    const result = resultOf(products, { allocated: 0, picked: 0 }, head.productId)
    await operation.ledger.append([resultLine(head.stockCountId, withoutUnseen(result))])
    return accepted(undefined)
  })
}

function whyNotCommit(
  { number }: CountHead,
  products: readonly ProductCount[],
  differences: readonly ProductDifferences[],
  reason: string,
): RefusalOf<'nothing-counted' | 'count-finds-more'> | undefined {
  if (isNothingSeen(products)) return { code: 'nothing-counted', number }
  const more = moreThanBooks(differences)
  return more.length > 0 && reason === '' ? { code: 'count-finds-more', number, products: more } : undefined
}

const numbersIn = (differences: readonly ProductDifferences[]): number =>
  differences.reduce(
    (sum, { goingMissing, staying, foundAgain, unexpected }) =>
      sum + goingMissing.length + staying.length + foundAgain.length + unexpected.length,
    0,
  )

/** A count that was let go says nothing of what was not seen. */
const withoutUnseen = ({ products, findings, ...result }: CountResult): CountResult => ({
  ...result,
  products: products.map((product) => ({ ...product, findings: { ...product.findings, ...noneUnseen } })),
  findings: { ...findings, ...noneUnseen },
})

const noneUnseen = { missing: 0, moved: 0 }

async function close(
  { tx, ledger, at }: Operation,
  { stockCountId }: CountHead,
  { status, note }: { readonly status: 'committed' | 'cancelled'; readonly note: string },
): Promise<void> {
  await closeCountRow(tx, stockCountId, { status, closed_at: at })
  await ledger.append([
    {
      event: 'count status changed',
      before: 'open',
      after: status,
      document: 'stock-count',
      documentId: stockCountId,
      note,
    },
  ])
}
