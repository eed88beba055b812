import { describe, expect, it } from 'vitest'
import { FakeScanner } from '../../main/scanners/fake'
import type { ScannerTransport } from '../../main/scanners/transport'
import { HandTimers } from './hand-timers'
import { ScannerWitness } from './scanner-witness'

function openFake(settings: ConstructorParameters<typeof FakeScanner>[0] = {}) {
  const scanner = new FakeScanner({ timers: new HandTimers(), ...settings })
  const witness = new ScannerWitness(scanner)
  scanner.open()
  return { scanner, witness }
}

const pauseAtOnce = (scanner: ScannerTransport) => scanner.onFrame(() => scanner.pause())

describe('a fake scanner', () => {
  it('gives a scan as a com port would, whatever its chunks and suffix', () => {
    const { scanner, witness } = openFake({ scannerId: 's7' })

    scanner.scan('4471-0093-K')
    scanner.scan('PN-88213-A', { chunkSize: 1, suffix: '\r\n' })

    expect(witness.said).toEqual(['4471-0093-K', 'PN-88213-A'])
    expect(witness.frames.at(0)).toMatchObject({ scannerId: 's7', terminated: true })
  })

  it('refuses the scan in which it is unplugged, and hears nothing until it is back', () => {
    const { scanner, witness } = openFake()

    scanner.scan('4471-', { suffix: '' })
    scanner.unplug()
    scanner.scan('LOST')
    scanner.replug()
    scanner.scan('PN-88213-A')

    expect(witness.said).toEqual(['serial-unterminated', 'PN-88213-A'])
    expect(witness.states.map(({ kind }) => kind)).toEqual(['connected', 'lost', 'connected'])
  })

  it('refuses noise and a scan without an end', () => {
    const timers = new HandTimers()
    const { scanner, witness } = openFake({ timers })

    scanner.noise()
    scanner.scan('4471-0093-K', { suffix: '' })
    timers.advance(60)

    expect(witness.said).toEqual(['serial-noise', 'serial-unterminated'])
  })
})

describe('a paused scanner', () => {
  it('gives what came meanwhile when it resumes, one by one if it is paused again', () => {
    const { scanner, witness } = openFake()
    pauseAtOnce(scanner)

    scanner.scan('A\rB\rC', { chunkSize: 100 })
    const first = [...witness.said]
    scanner.resume()
    const second = [...witness.said]
    scanner.resume()

    expect([first, second, witness.said]).toEqual([['A'], ['A', 'B'], ['A', 'B', 'C']])
  })

  it('keeps the order when a listener resumes from inside', () => {
    const { scanner, witness } = openFake()
    scanner.onFrame(() => {
      scanner.pause()
      scanner.resume()
    })

    scanner.scan('A\rB\rC', { chunkSize: 100 })

    expect(witness.said).toEqual(['A', 'B', 'C'])
  })

  it('gives nothing any more once it is closed', async () => {
    const { scanner, witness } = openFake()
    pauseAtOnce(scanner)

    scanner.scan('A\rB', { chunkSize: 100 })
    await scanner.close()
    scanner.resume()
    scanner.scan('C')

    expect(witness.said).toEqual(['A'])
  })
})
