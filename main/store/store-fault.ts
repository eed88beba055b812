/**
 * What the operator can be told, and may be able to put right, when a query fails through no mistake of the program:
 * - `disk-full`: no room where the store lies;
 * - `store-locked`: another program kept the store to itself for too long;
 * - `store-lost`: the file, its disk or the server does not answer;
 * - `store-corrupt`: the file is damaged.
 */
export type StoreFaultCode = 'disk-full' | 'store-locked' | 'store-lost' | 'store-corrupt'

/**
 * Thrown by `store.write` instead of the database's own error. Nothing of the transaction was kept, except that after
 * `store-lost` on a server it is unknown: repeat it with the same operation id, which then answers.
 */
export class StoreFault extends Error {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, cause: unknown) {
    super(`The store failed: ${code}`, { cause })
    this.name = 'StoreFault'
    this.code = code
  }
}
