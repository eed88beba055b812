import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine'
import type { Store, WriteTransaction } from './store'
import { StoreFault } from './store-fault'
import type { StoreWarning } from './store-problem'

export interface StoreParts<Schema> {
  readonly reader: Kysely<Schema>
  readonly writer: Kysely<Schema>
  readonly engine: Engine
  readonly warnings: readonly StoreWarning[]
  /** How long a write is repeated before its trouble is reported, in milliseconds. */
  readonly patience?: number
  /** A connection whose statements hold the loop less than those of `writer`, while there is one. */
  readonly findWriterBeside?: () => Kysely<Schema> | undefined
  /** Called when a write is over. */
  readonly written?: () => void
  close(): Promise<void>
}

type Work<Schema, Answer> = (tx: WriteTransaction<Schema>) => Promise<Answer>

const PATIENCE = 4_000
const LONGEST_PAUSE = 200
const NESTED = 'A write was begun inside a write: it would wait for itself'

/** Makes a store out of two connections; see `Store` for what it promises. */
export function createStore<Schema>(parts: StoreParts<Schema>): Store<Schema> {
  const { reader, engine, warnings } = parts
  const inside = new AsyncLocalStorage<{ over: boolean }>()
  let last: Promise<unknown> = Promise.resolve()

  async function doInTurn<Answer>(writing: Writing<Schema>, work: Work<Schema, Answer>): Promise<Answer> {
    const turn = { over: false }
    try {
      return await inside.run(turn, () => writePatiently(writing, work))
    } finally {
      turn.over = true
      parts.written?.()
    }
  }

  const writeOn =
    (findWriter: () => Kysely<Schema>): Store<Schema>['write'] =>
    (work) => {
      if (inside.getStore()?.over === false) return Promise.reject(new Error(NESTED))
      const done = last.then(() => doInTurn({ ...parts, writer: findWriter() }, work))
      last = done.catch(() => undefined)
      return done
    }

  let closed: Promise<void> | undefined
  const close = () => (closed ??= last.then(() => parts.close()))

  const store = { reader, engine, warnings, close, write: writeOn(() => parts.writer) }
  const beside: Store<Schema> = {
    ...store,
    write: writeOn(() => parts.findWriterBeside?.() ?? parts.writer),
    get beside() {
      return beside
    },
  }
  return { ...store, beside }
}

type Writing<Schema> = Pick<StoreParts<Schema>, 'writer' | 'engine' | 'patience'>

async function writePatiently<Schema, Answer>(
  parts: Writing<Schema>,
  work: Work<Schema, Answer>,
  deadline = Date.now() + (parts.patience ?? PATIENCE),
  attempt = 0,
): Promise<Answer> {
  try {
    return await writeOnce(parts, work)
  } catch (error) {
    if (!parts.engine.isPassing(error) || Date.now() >= deadline) throw asFault(parts.engine, error)
  }
  await setTimeout(pauseAfter(attempt))
  return writePatiently(parts, work, deadline, attempt + 1)
}

async function writeOnce<Schema, Answer>(
  { writer, engine }: Writing<Schema>,
  work: Work<Schema, Answer>,
): Promise<Answer> {
  const refused: { answer?: Answer } = {}
  try {
    return await writer.transaction().execute(async (tx) => {
      await engine.lockForWriting(tx)
      const answer = await work(forWriting(tx))
      if (!isRefusal(answer)) return answer
      refused.answer = answer
      throw ROLL_BACK
    })
  } catch (error) {
    if (error === ROLL_BACK && refused.answer !== undefined) return refused.answer
    throw error
  }
}

const ROLL_BACK = new Error('The work was refused')

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mark exists for the compiler only; this is where it is put on
const forWriting = <Schema>(tx: Transaction<Schema>) => tx as WriteTransaction<Schema>

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

// Longer after each attempt, and never the same for two stations.
const pauseAfter = (attempt: number): number =>
  Math.min(10 * 2 ** attempt, LONGEST_PAUSE) * (0.5 + Math.random() / 2)

function asFault(engine: Engine, error: unknown): unknown {
  const code = engine.faultCode(error)
  return code ? new StoreFault(code, error) : error
}
