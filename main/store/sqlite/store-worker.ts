import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { openSecondConnection } from './open-connection'
import { StatementCache } from './statement-cache'
import type { Told, StoreThreadStart, ThreadAnswer } from './store-thread'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what store-thread.ts starts us with
const { storeFile, nativeBinding } = workerData as StoreThreadStart

const connection = openSecondConnection(storeFile, nativeBinding)
const statements = new StatementCache(connection)

function carryOut(text: string, parameters: readonly unknown[]): ThreadAnswer {
  try {
    const statement = statements.prepare(text)
    if (statement.reader) return { kind: 'rows', rows: statement.all(parameters) }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { kind: 'changed', changes, lastInsertRowid }
  } catch (error) {
    if (error instanceof Database.SqliteError)
      return { kind: 'sqlite-error', message: error.message, code: error.code }
    return { kind: 'error', error }
  }
}

function takeInLog(): void {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A disk that is full or slow: whoever commits will meet it, and the log stays as it is until the next write.
  }
}

function end(): void {
  connection.close()
  parentPort?.close()
}

parentPort?.on('message', (told: Told) => {
  if (told.kind === 'end') end()
  else if (told.kind === 'checkpoint') takeInLog()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  else parentPort?.postMessage(carryOut(told.sql, told.parameters))
})
