import { parentPort } from 'node:worker_threads'
import type { FromThread, SpreadsheetJob, ToldResult, ToProcess } from './process-messages'
import { readTable } from './read-table'
import type { TableTaker } from './table-sink'
import { writeTable } from './write-table'
import { TooManyRows } from './write-xlsx'
import type { WrittenRow } from './written-table'

const chunksUnderWay = 4
const millisecondsBetweenTold = 100

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const say = (message: FromThread) => parentPort?.postMessage(message)

/** What we are told, in order. */
const heard: ToProcess[] = []
let wake: (() => void) | undefined
parentPort?.on('message', (message: ToProcess) => {
  heard.push(message)
  wake?.()
})

async function next(): Promise<ToProcess> {
  for (;;) {
    const message = heard.shift()
    if (message) return message
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

async function receiveBytes(byteCount: number): Promise<Buffer> {
  const bytes = Buffer.alloc(byteCount)
  let at = 0
  while (at < byteCount) {
    const message = await next()
    if (message.kind !== 'bytes') continue
    bytes.set(message.bytes, at)
    at += message.bytes.length
  }
  return bytes
}

async function* receiveRows(): AsyncGenerator<readonly WrittenRow[]> {
  for (;;) {
    const message = await next()
    if (message.kind === 'no-more-rows') return
    if (message.kind !== 'written-rows') continue
    yield message.rows
    say({ kind: 'more' })
  }
}

function taker(): TableTaker {
  let underWay = 0
  let toldAt = 0
  return {
    head: (head) => say({ kind: 'head', head }),
    rows: async (rows) => {
      say({ kind: 'rows', json: JSON.stringify(rows) })
      underWay += 1
      while (underWay >= chunksUnderWay) if ((await next()).kind === 'more') underWay -= 1
    },
    tell: (done, total) => {
      if (performance.now() - toldAt < millisecondsBetweenTold) return
      toldAt = performance.now()
      say({ kind: 'progressed', done, total })
    },
  }
}

async function work(job: SpreadsheetJob): Promise<ToldResult> {
  if (job.kind === 'read') {
    const bytes = await receiveBytes(job.byteCount)
    return { kind: 'read', result: await readTable({ fileName: job.fileName, bytes }, taker()) }
  }
  const { file, format, columns } = job
  try {
    return {
      kind: 'written',
      result: { ok: true, value: await writeTable(file, format, { columns, rows: receiveRows() }) },
    }
  } catch (error) {
    const systemCode = error instanceof TooManyRows ? 'too-many-rows' : systemCodeOf(error)
    if (systemCode === undefined) throw error
    return { kind: 'written', result: { ok: false, refusal: { systemCode } } }
  }
}

const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const first = await next()
if (first.kind === 'start') say({ kind: 'ended', result: await work(first.job) })
// What we hear would keep the thread.
parentPort?.close()
