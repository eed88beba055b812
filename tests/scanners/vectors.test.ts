import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playFolder } from '../vectors/play-folder'

const playFixtures = (name: string) => playFolder(join(import.meta.dirname, '../fixtures', name))
const [seen, edges] = await Promise.all([playFixtures('scanners'), playFixtures('scanner-edges')])

describe('what scanners were seen to send', () => {
  it('is all there', () => {
    expect(seen).toHaveLength(97 + 44 + 33 + 12)
  })

  it.each(seen)('$id: $kind', ({ differences }) => {
    expect(differences).toEqual([])
  })
})

describe('what scanners may send, at the edge of each rule', () => {
  it('is all there', () => {
    expect(edges).toHaveLength(478 + 368 + 230 + 111)
  })

  it.each(edges)('$id: $kind', ({ differences }) => {
    expect(differences).toEqual([])
  })
})
