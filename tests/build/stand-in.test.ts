import { describe, expect, it } from 'vitest'
import { placeInDistribution } from '../../build/machine/stand-in.mjs'

describe('placeInDistribution', () => {
  it('gives the executable the name of Electron', () => {
    expect(placeInDistribution('Cypress/Cypress')).toBe('electron')
  })

  it('keeps the files of Electron where they are', () => {
    expect(placeInDistribution('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak')
  })

  it.each([
    'Cypress/resources/app/index.js',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/',
    'README',
  ])('leaves out %s', (entry) => {
    expect(placeInDistribution(entry)).toBeUndefined()
  })
})
