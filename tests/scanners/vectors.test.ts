import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playFolder } from '../vectors/play-folder'

const played = await playFolder(join(import.meta.dirname, '../fixtures/scanners'))

describe('what scanners were seen to send', () => {
  it('is all there', () => {
    expect(played).toHaveLength(97 + 44 + 33 + 12)
  })

  it.each(played)('$id: $kind', ({ differences }) => {
    expect(differences).toEqual([])
  })
})
