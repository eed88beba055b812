import { parentPort, workerData } from 'node:worker_threads'
import { verifyFile } from './verify-file'
import type { WorkerMessage, WorkerStart } from './verify-in-worker'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what verify-in-worker.ts starts us with
const { storeFile, nativeBinding } = workerData as WorkerStart

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const say = (message: WorkerMessage) => parentPort?.postMessage(message)

const result = await verifyFile(storeFile, nativeBinding, {
  now: Date.now,
  tell: (done, total) => say({ kind: 'progressed', done, total }),
})
say({ kind: 'ended', result })
