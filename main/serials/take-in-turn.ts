import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import type { OperationId } from '../../shared/values'
import { doOnce, type Operation, type RecordedOperation, type WritingDeps } from '../ledger/operation'
import { findProductByCode } from '../products/product-code-rows'
import type { WriteTransaction } from '../store/store'

interface WaitingScan {
  readonly operationId: OperationId
  readonly text: string
}

/** How one kind of document takes the numbers that wait behind each other for it. */
interface Turns<Scan extends WaitingScan, Document, Taken, Shown> {
  readonly scans: readonly Scan[]
  /** The line with the red arrow before the first of them. */
  readonly chosen: number | null
  /** The document as the transaction has it; its refusal ends the turns. */
  readonly read: (tx: WriteTransaction) => Promise<Result<Document, Refusal>>
  /** Takes one number while the arrow is there; refused, it has written nothing. */
  readonly take: (
    operation: Operation,
    document: Document,
    scan: Scan & { readonly chosen: number | null },
  ) => Promise<Result<Taken, Refusal>>
  /** The answer to a scan that the ledger has already. */
  readonly takenBefore: (tx: WriteTransaction, recorded: RecordedOperation) => Promise<Result<Taken, Refusal>>
  /** Where the arrow is once a number was taken. */
  readonly arrowAfter: (taken: Taken) => number | null
  /** The document as it is shown with the arrow there. */
  readonly show: (document: Document, chosen: number | null) => Shown
}

/** A number that was taken, and its document as it was then. */
interface TakenOn<Taken, Shown> {
  readonly taken: Taken
  readonly shown: Shown
}

/**
 * Takes the serial numbers that wait behind each other in one transaction, each judged as if it were scanned alone and
 * under its own operation id. Ends before the first scan that is anything else: a refusal, a doubt, or the code of a
 * product, for what that does to the arrow is known only once it is on disk.
 */
export async function takeInTurn<
  Scan extends WaitingScan,
  Document,
  Taken extends { readonly kind: string },
  Shown,
>(
  deps: WritingDeps,
  tx: WriteTransaction,
  { scans, read, take, takenBefore, arrowAfter, show, ...arrow }: Turns<Scan, Document, Taken, Shown>,
): Promise<TakenOn<Taken, Shown>[]> {
  const done: TakenOn<Taken, Shown>[] = []
  let { chosen } = arrow
  let document = await read(tx)
  for (const scan of scans) {
    if (!document.ok) return done
    const before = document.value
    const at = chosen
    const taken = await doOnce(
      deps,
      { tx, operationId: scan.operationId, at: deps.now() },
      async (operation) =>
        (await findProductByCode(tx, scan.text))
          ? undefined
          : take(operation, before, { ...scan, chosen: at }),
      takenBefore,
    )
    if (!taken?.ok || taken.value.kind !== 'captured') return done
    chosen = arrowAfter(taken.value)
    document = await read(tx)
    if (document.ok) done.push({ taken: taken.value, shown: show(document.value, chosen) })
  }
  return done
}
