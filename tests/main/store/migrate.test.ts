import { expect, it } from 'vitest'
import type { Migration } from '../../../main/store/migration'
import { newestVersion } from '../../../main/store/migrate'
import { notes } from './notes-plan'

const nothing: Migration = { up: async () => undefined }

it.each([
  ['a gap', { '0001-notes': notes, '0003-diary': nothing }],
  ['the same number twice', { '0001-notes': notes, '0001-diary': nothing }],
  ['no number', { notes }],
])('refuses a list of migrations with %s', (_what, migrations) => {
  expect(() => newestVersion(migrations)).toThrow(/^Migration .* stands at place/)
})

it('takes the length of the list for its version', () => {
  expect(newestVersion({ '0001-notes': notes, '0002-diary': nothing })).toBe(2)
  expect(newestVersion({})).toBe(0)
})
