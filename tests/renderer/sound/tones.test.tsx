import { describe, expect, it } from 'vitest'
import { gainOf, type Note, notesOf } from '../../../renderer/sound/tones'
import { toneOf } from '../../../renderer/sound/verdict-tone'
import { ProductId } from '../../../shared/values'

const end = (notes: readonly Note[]): number =>
  Math.max(...notes.map(({ startsAt, lasts }) => startsAt + lasts))
const pitch = (notes: readonly Note[]): number => Math.max(...notes.map(({ hertz }) => hertz))

describe('the three tones', () => {
  it('are told apart by pitch, length and number of notes', () => {
    expect(notesOf.accepted).toHaveLength(1)
    expect(notesOf.warning).toHaveLength(2)
    expect(notesOf.refused).toHaveLength(1)
    expect(pitch(notesOf.accepted)).toBeGreaterThan(1.5 * pitch(notesOf.warning))
    expect(pitch(notesOf.warning)).toBeGreaterThan(1.5 * pitch(notesOf.refused))
    expect(end(notesOf.refused)).toBeGreaterThan(4 * end(notesOf.accepted))
  })

  it('are short enough for the next scan', () => {
    expect(end(notesOf.accepted)).toBeLessThanOrEqual(0.1)
    expect(end(notesOf.refused)).toBeLessThanOrEqual(0.6)
  })

  it('have notes that do not overlap', () => {
    const [first, second] = notesOf.warning
    expect(second?.startsAt).toBeGreaterThan((first?.startsAt ?? 0) + (first?.lasts ?? 0))
  })

  it('grow louder with the volume and are silent at none', () => {
    expect(gainOf(0)).toBe(0)
    expect(gainOf(50)).toBeLessThan(gainOf(100) / 2)
    expect(gainOf(100)).toBeLessThanOrEqual(1)
  })
})

describe('the tone of a verdict', () => {
  it('warns of a code nobody knows and accepts one that is known', () => {
    expect(toneOf({ kind: 'peeked', serialIds: [], productIds: [] })).toBe('warning')
    expect(toneOf({ kind: 'peeked', serialIds: [], productIds: [ProductId.parse(1)] })).toBe('accepted')
  })

  it('is refused for a refusal, a warning for a doubt, none for what the operator just left out', () => {
    const refusal = { code: 'serial-empty' } as const
    expect(toneOf({ kind: 'refused', refusal })).toBe('refused')
    expect(toneOf({ kind: 'doubted', refusal })).toBe('warning')
    expect(toneOf({ kind: 'left-out' })).toBeNull()
  })
})
