import type { RefusalOf } from '../../shared/refusal'

export type FileRefusal = RefusalOf<
  | 'file-empty'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-too-large'
  | 'file-wrong-type'
  | 'file-legacy-xls'
  | 'file-unsupported'
  | 'file-encoding-unknown'
  | 'file-without-rows'
  | 'file-too-slow'
  | 'file-not-read'
>

/** Carries a refusal out of the depths of a parser; `readTable` gives it back as a value. */
export class Unreadable extends Error {
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A part of a workbook that is not what it should be. */
export const unreadablePart = (part: string) =>
  new Unreadable({ code: 'file-damaged', reason: 'part-unreadable', part, line: null })
