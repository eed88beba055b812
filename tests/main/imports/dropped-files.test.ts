import { describe, expect, it } from 'vitest'
import { DroppedFiles } from '../../../main/imports/dropped-files'
import { calls } from '../../../shared/ipc/contract'
import { bytesPerPiece } from '../../../shared/ipc/dropped-files'
import { accepted } from '../../../shared/result'
import { spreadsheetLimits } from '../../../shared/spreadsheet-limits'
import { OpenedFileId } from '../../../shared/values'
import { drop } from '../../support/dropping'

const newId = () => OpenedFileId.parse(crypto.randomUUID())
const bytesOf = (...values: number[]) => Uint8Array.from(values)
const brokenOff = { ok: false, refusal: { code: 'file-not-read', reason: 'broken-off' } }
const givenUp = { ok: false, refusal: { code: 'import-cancelled' } }

/** A file of six bytes, of which the first three have come. */
function halfDropped() {
  const dropped = new DroppedFiles()
  const openedFileId = newId()
  const take = (at: number, bytes: Uint8Array<ArrayBuffer>, fileBytes = 6) =>
    dropped.take({ openedFileId, fileBytes, at, bytes })
  expect(take(0, bytesOf(1, 2, 3))).toEqual(accepted({}))
  return { dropped, openedFileId, take }
}

describe('a file that is dropped comes in pieces', () => {
  it('and is whole once the last has come', () => {
    const { dropped, openedFileId, take } = halfDropped()

    expect(take(3, bytesOf(4, 5))).toEqual(accepted({}))
    expect(take(5, bytesOf(6))).toEqual(accepted({}))

    expect(dropped.collect(openedFileId)).toEqual(accepted(bytesOf(1, 2, 3, 4, 5, 6)))
  })

  it('of which a large one has many', () => {
    const dropped = new DroppedFiles()
    const openedFileId = newId()
    const bytes = Uint8Array.from({ length: 2 * bytesPerPiece + 1 }, (_, place) => place % 251)

    drop(dropped, openedFileId, bytes)

    const whole = dropped.collect(openedFileId)
    expect(whole.ok && Buffer.compare(whole.value, bytes)).toBe(0)
  })

  it('of which an empty one has one, without a byte', () => {
    const dropped = new DroppedFiles()
    const openedFileId = newId()

    drop(dropped, openedFileId, bytesOf())

    expect(dropped.collect(openedFileId)).toEqual(accepted(bytesOf()))
  })

  it('and is kept once only', () => {
    const { dropped, openedFileId, take } = halfDropped()
    take(3, bytesOf(4, 5, 6))
    dropped.collect(openedFileId)

    expect(dropped.collect(openedFileId)).toEqual(givenUp)
  })
})

describe('a file whose pieces do not fit together is refused, and nothing of it stays', () => {
  it.each([
    ['one of which a piece was left out', 4, bytesOf(5, 6), 6],
    ['one of which a piece comes twice', 2, bytesOf(3), 6],
    ['one that has more bytes than it was said to have', 3, bytesOf(4, 5, 6, 7), 6],
    ['one that has another size than at first', 3, bytesOf(4, 5, 6), 7],
    ['one of which a piece lies behind its end', 9, bytesOf(9), 6],
  ])('%s', (_sentence, at, bytes, fileBytes) => {
    const { dropped, openedFileId, take } = halfDropped()

    expect(take(at, bytes, fileBytes)).toEqual(brokenOff)

    expect(take(3, bytesOf(4, 5, 6))).toEqual(givenUp)
    expect(dropped.collect(openedFileId)).toEqual(givenUp)
  })

  it('one that is opened before the last piece has come', () => {
    const { dropped, openedFileId } = halfDropped()

    expect(dropped.collect(openedFileId)).toEqual(brokenOff)
    expect(dropped.collect(openedFileId)).toEqual(givenUp)
  })
})

describe('only one file is on its way', () => {
  it('a piece of a file that never began is refused', () => {
    const dropped = new DroppedFiles()

    expect(dropped.take({ openedFileId: newId(), fileBytes: 6, at: 3, bytes: bytesOf(4) })).toEqual(givenUp)
  })

  it('a new file takes the place of the one before', () => {
    const { dropped, openedFileId, take } = halfDropped()
    const newer = newId()
    drop(dropped, newer, bytesOf(9))

    expect(take(3, bytesOf(4, 5, 6))).toEqual(givenUp)
    expect(dropped.collect(openedFileId)).toEqual(givenUp)
    expect(dropped.collect(newer)).toEqual(accepted(bytesOf(9)))
  })

  it('what has come is put down when the page is gone', () => {
    const { dropped, openedFileId, take } = halfDropped()

    dropped.putDown()

    expect(take(3, bytesOf(4, 5, 6))).toEqual(givenUp)
    expect(dropped.collect(openedFileId)).toEqual(givenUp)
  })
})

describe('a piece is looked at before anything of it is kept', () => {
  const { input } = calls['droppedFiles.givePiece']
  const piece = { openedFileId: newId(), fileBytes: 6, at: 0, bytes: bytesOf(1, 2, 3) }

  it.each([
    ['more than the largest file', { fileBytes: spreadsheetLimits.fileBytes + 1 }],
    ['a size below nothing', { fileBytes: -1 }],
    ['a size that is no number', { fileBytes: Number.NaN }],
    ['a place before the beginning', { at: -1 }],
    ['half a byte', { at: 0.5 }],
    ['a piece that is too large', { bytes: new Uint8Array(bytesPerPiece + 1) }],
    ['bytes that are none', { bytes: [1, 2, 3] }],
    ['an id that is none', { openedFileId: 'file' }],
  ])('%s', (_sentence, wrong) => {
    expect(input.safeParse(piece).success).toBe(true)
    expect(input.safeParse({ ...piece, ...wrong }).success).toBe(false)
  })
})
