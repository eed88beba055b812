import { describe, expect, it } from 'vitest'
import { dependenciesAreStale } from '../../build/machine/dependencies.mjs'

const react = { version: '19.3.1', integrity: 'sha512-react' }
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/react': react,
  'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-windows', optional: true },
}

describe('dependenciesAreStale', () => {
  it('asks for an installation where npm never finished one', () => {
    expect(dependenciesAreStale(wanted, undefined)).toBe(true)
  })

  it('is content with what the lock says, without what is optional and for another platform', () => {
    expect(dependenciesAreStale(wanted, { 'node_modules/react': react })).toBe(false)
  })

  it('notices a missing package', () => {
    expect(dependenciesAreStale(wanted, {})).toBe(true)
  })

  it('notices another version', () => {
    expect(dependenciesAreStale(wanted, { 'node_modules/react': { ...react, version: '19.3.0' } })).toBe(true)
  })

  it('notices other content under the same version', () => {
    const other = { ...react, integrity: 'sha512-other' }

    expect(dependenciesAreStale(wanted, { 'node_modules/react': other })).toBe(true)
  })

  it('notices a package that is no longer wanted', () => {
    const installed = { 'node_modules/react': react, 'node_modules/dropped': { version: '1.0.0' } }

    expect(dependenciesAreStale(wanted, installed)).toBe(true)
  })
})
