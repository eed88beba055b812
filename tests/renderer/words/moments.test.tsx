import { describe, expect, it } from 'vitest'
import { agoText, durationText, exactMomentText, momentText } from '../../../renderer/words/moments'

const at = new Date(2026, 8, 4, 7, 5, 9).getTime()

describe('moments in words', () => {
  it('are local and absolute', () => {
    expect(momentText(at)).toBe('4 Sep 2026 07:05')
    expect(exactMomentText(at)).toBe('4 Sep 2026 07:05:09')
  })

  it('have the time passed beside them', () => {
    expect(agoText(at, at + 20_000)).toBe('this minute')
    expect(agoText(at, at + 3 * 3_600_000)).toBe('3 hours ago')
    expect(agoText(at, at + 50 * 3_600_000)).toBe('2 days ago')
  })
})

describe('durations in words', () => {
  it.each([
    [2400, '2.4 sec'],
    [35_200, '35 sec'],
    [720_000, '12 min'],
  ])('%i ms are %s', (milliseconds, words) => {
    expect(durationText(milliseconds)).toBe(words)
  })
})
