import type { Refusal } from '../../shared/refusal'

/** A question that was refused, on the way through a query: `query.error` tells it apart from a fault. */
export class AnswerRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'AnswerRefused'
    this.refusal = refusal
  }
}
