import { chainHash, chainStart } from '../ledger/chain'
import type { LedgerTable } from '../store/schema'
import type { Differences } from './differences'

interface Head {
  readonly seq: number
  readonly hash: string
}

/** Follows the ledger line by line: none is missing, each says what it said when it was written. */
export class ChainCheck {
  lines = 0
  readonly #differences: Differences
  #last: Head = { seq: 0, hash: chainStart }

  constructor(differences: Differences) {
    this.#differences = differences
  }

  follow(line: LedgerTable): void {
    this.lines += 1
    if (line.seq === this.#last.seq + 1) this.#compareHash(line)
    else this.#missing(line)
    // The next line is judged by the hash that stands here, so that one changed line is one difference.
    this.#last = line
  }

  /** Whether the lines end where the store says. */
  end(head: Head | undefined): void {
    const ledger = { what: 'ledger', which: 'last line' }
    this.#differences.compare(ledger, 'line', this.#last.seq, head?.seq ?? null)
    if (head?.seq === this.#last.seq) this.#differences.compare(ledger, 'hash', this.#last.hash, head.hash)
  }

  #compareHash(line: LedgerTable): void {
    const subject = { what: 'ledger line', which: `line ${line.seq}` }
    this.#differences.compare(subject, 'hash', chainHash(this.#last.hash, line), line.hash)
  }

  #missing({ seq }: LedgerTable): void {
    this.#differences.add({
      what: 'ledger line',
      which: `line ${this.#last.seq + 1}`,
      fromLedger: 'missing',
      stored: `line ${seq} comes next`,
    })
  }
}
