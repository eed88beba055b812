import { describe, expect, it } from 'vitest'
import { isNetworkPath } from '../../../../main/store/sqlite/network-drive'
import { requireSqliteVersion } from '../../../../main/store/sqlite/sqlite-version'

describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.51.10', '3.54.1', '4.0.0'])('%s is trusted with the store', (version) => {
    expect(() => requireSqliteVersion(version)).not.toThrow()
  })

  it.each(['3.51.2', '3.50.9', '3.9.0', '2.99.99'])('%s is too old', (version) => {
    expect(() => requireSqliteVersion(version)).toThrow(`SQLite ${version} is older than 3.51.3`)
  })
})

describe('a path on another machine', () => {
  it.each(['\\\\server\\share\\data', '//server/share'])('is %s', (resolved) => {
    expect(isNetworkPath(resolved)).toBe(true)
  })

  it.each(['/home/bench/data', 'C:\\Users\\bench', '\\\\?\\C:\\Users\\bench', '\\\\.\\C:'])(
    'is not %s',
    (resolved) => {
      expect(isNetworkPath(resolved)).toBe(false)
    },
  )
})
