import { describe, expect, it } from 'vitest'
import { missingPackages } from '../../build/machine/system-packages.mjs'

const nothing = { hasCommand: () => false, hasLibrary: () => false, hasFonts: () => false }
const everything = { hasCommand: () => true, hasLibrary: () => true, hasFonts: () => true }

describe('missingPackages', () => {
  it('names all that a window needs on a bare machine', () => {
    expect(missingPackages(['window'], nothing)).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libusb-1.0-0',
      'udev',
      'fonts-dejavu-core',
    ])
  })

  it('names nothing on a machine that has everything', () => {
    const purposes = ['window', 'virtual screen', 'com-port pair', 'compiler'] as const

    expect(missingPackages(purposes, everything)).toEqual([])
  })

  it('names only what this purpose needs', () => {
    expect(missingPackages(['virtual screen', 'com-port pair'], nothing)).toEqual(['xvfb', 'socat'])
  })

  it('looks for the library, not for the package', () => {
    const withoutSound = { ...everything, hasLibrary: (name: string) => name !== 'libasound.so.2' }

    expect(missingPackages(['window'], withoutSound)).toEqual(['libasound2'])
  })

  it('asks for the part of a compiler that is missing', () => {
    const withoutPython = { ...everything, hasCommand: (name: string) => name !== 'python3' }

    expect(missingPackages(['compiler'], withoutPython)).toEqual(['python3'])
  })
})
