import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { openCheckpointConnection } from './open-connection'
import type { WalDuty, WalWorkerStart } from './wal-keeper'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what wal-keeper.ts starts us with
const { storeFile, nativeBinding } = workerData as WalWorkerStart

const connection = openCheckpointConnection(storeFile, nativeBinding)

/** A disk that is full or slow is no trouble of ours: whoever commits will meet it, and the log stays as it is. */
function tryTo(work: () => void): void {
  try {
    work()
  } catch {
    // The next write asks again.
  }
}

function flush(): void {
  const wal = openSync(`${storeFile}-wal`, 'r+')
  try {
    fdatasyncSync(wal)
  } finally {
    closeSync(wal)
  }
}

const duties: Readonly<Record<WalDuty, () => void>> = {
  flush: () => tryTo(flush),
  checkpoint: () => tryTo(() => connection.pragma('wal_checkpoint(PASSIVE)')),
  end: () => {
    connection.close()
    parentPort?.close()
  },
}

parentPort?.on('message', (duty: WalDuty) => duties[duty]())
