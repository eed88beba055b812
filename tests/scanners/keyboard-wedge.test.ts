import { describe, expect, it } from 'vitest'
import { KeyboardWedge } from '../../main/scanners/keyboard-wedge'
import { ScannerWitness } from './scanner-witness'

describe('a keyboard wedge', () => {
  it('gives what the window recognised as frames, in the shape of every other scanner', () => {
    const wedge = new KeyboardWedge('wedge')
    const witness = new ScannerWitness(wedge)

    wedge.open()
    wedge.take({ text: 'aBcD9', terminated: true, at: 17 })
    wedge.takeCorrupt({ text: '4471-', at: 18 })

    const origin = { scannerId: 'wedge', aim: null }
    expect(wedge.state).toEqual({ kind: 'connected' })
    expect(witness.frames).toEqual([
      { ...origin, bytes: new Uint8Array(Buffer.from('aBcD9')), text: 'aBcD9', at: 17, terminated: true },
      {
        ...origin,
        bytes: new Uint8Array(Buffer.from('4471-')),
        text: '4471-',
        at: 18,
        error: 'wedge-corrupt',
      },
    ])
  })

  it('holds its scans while it is paused', async () => {
    const wedge = new KeyboardWedge('wedge')
    const witness = new ScannerWitness(wedge)

    wedge.pause()
    wedge.take({ text: 'aBcD9', terminated: true, at: 17 })
    const held = [...witness.said]
    wedge.resume()
    await wedge.close()

    expect([held, witness.said]).toEqual([[], ['aBcD9']])
  })
})
