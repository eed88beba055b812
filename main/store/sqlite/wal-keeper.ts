import type { StoreThread } from './store-thread'

const checkpointAfterMs = 1_000

/** Has the write-ahead log taken into the store's file beside the loop, a second after a write. */
export class WalKeeper {
  readonly #thread: Pick<StoreThread, 'takeInLog'>
  #checkpoint: NodeJS.Timeout | undefined

  constructor(thread: Pick<StoreThread, 'takeInLog'>) {
    this.#thread = thread
  }

  /** A write is over. */
  written(): void {
    this.#checkpoint ??= setTimeout(() => {
      this.#checkpoint = undefined
      this.#thread.takeInLog()
    }, checkpointAfterMs).unref()
  }

  close(): void {
    clearTimeout(this.#checkpoint)
  }
}
