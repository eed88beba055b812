import { SerialPort } from 'serialport'
import { afterEach, describe, expect, it } from 'vitest'
import { ComPortScanner, type ComPortSurroundings } from '../../../main/scanners/com-port'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../../support/pty-pair'
import { HandTimers } from '../../scanners/hand-timers'
import { ScannerWitness } from '../../scanners/scanner-witness'
import { onReceipt, ScriptedJudge, seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()
const obstacle = findPtyPairObstacle()
const ptys: PtyPair[] = []

afterEach(async () => {
  for (const pty of ptys.splice(0)) await pty.close()
})

async function aPty(): Promise<PtyPair> {
  const pty = await openPtyPair()
  ptys.push(pty)
  return pty
}

/** A desk on a receipt, and scanners at it that are heard. */
async function aDesk() {
  const judge = new ScriptedJudge()
  const { desk } = await seatDesk(await file.open(), judge.judge)
  desk.takeUp(onReceipt(1))
  const attach = async (scannerId: string, path: string, surroundings: Partial<ComPortSurroundings> = {}) => {
    const scanner = new ComPortScanner({ scannerId, path }, surroundings)
    const witness = new ScannerWitness(scanner)
    const connected = witness.forState('connected')
    desk.attach(scanner, { name: scannerId, role: { kind: 'any' } })
    await connected
    return witness
  }
  /** Leaves out what is refused, as often as something is, and gives what was accepted. */
  const leaveOutAll = async (): Promise<readonly string[]> => {
    await desk.settled()
    while (desk.state.isHolding && desk.state.verdict)
      await desk.acknowledge(desk.state.verdict.scanId, false)
    return judge.texts
  }
  return { desk, judge, attach, leaveOutAll }
}

/** A port of the driver that is plugged and pulled by hand. */
class HandPort extends SerialPort {
  static latest: HandPort | undefined
  static isPlugged = true

  override open(done?: (error: Error | null) => void): void {
    HandPort.latest = this
    done?.(HandPort.isPlugged ? null : new Error('Error: No such file or directory, cannot open /dev/hand'))
  }

  override close(done?: (error: Error | null) => void): void {
    done?.(null)
  }

  sends(text: string): void {
    this.emit('data', Buffer.from(text, 'latin1'))
  }

  pull(): void {
    HandPort.isPlugged = false
    this.emit('close', Object.assign(new Error('Disconnected'), { disconnected: true }))
  }
}

const numbersOf = (letter: string) =>
  Array.from({ length: 300 }, (_, place) => `${letter}-${String(place).padStart(5, '0')}`)

const cut = 'SN-88213-K\r'
const everyByte = Array.from({ length: cut.length + 1 }, (_, sent) => sent)

/** What may be accepted when so many bytes of the scan had come before the cable was pulled. */
const acceptedOf = (sent: number): readonly string[] => (sent === cut.length ? [cut.trimEnd()] : [])

describe('a desk whose scanner is unplugged inside a scan', () => {
  it.each(everyByte)(
    'after byte %i accepts no cut or joined number, and hears it within 6 seconds',
    async (sent) => {
      const { attach, leaveOutAll } = await aDesk()
      const timers = new HandTimers()
      HandPort.isPlugged = true
      const witness = await attach('Bench A', '/dev/hand', {
        loadDriver: async () => HandPort,
        timers,
      })
      const port = () => {
        if (!HandPort.latest) throw new Error('No port was opened')
        return HandPort.latest
      }

      port().sends(`FIRST\r${cut.slice(0, sent)}`)
      port().pull()
      /** Lets the next try come and tell its state; gives how long it was waited for. */
      const nextTry = async (): Promise<number> => {
        const told = witness.states.length
        const wait = timers.delays.at(0) ?? 0
        timers.advance(wait)
        await witness.forStates(told + 1)
        return wait
      }
      // Away so long that it is looked for only every five seconds by now.
      for (let tries = 0; tries < 4; tries += 1) await nextTry()
      const whileAway = witness.states.at(-1)?.kind
      HandPort.isPlugged = true
      const waited = await nextTry()
      port().sends('PN-90001-A\r')

      expect([whileAway, witness.states.at(-1)?.kind]).toEqual(['lost', 'connected'])
      expect(waited).toBeGreaterThan(4_000)
      expect(waited).toBeLessThan(6_000)
      expect(await leaveOutAll()).toEqual(['FIRST', ...acceptedOf(sent), 'PN-90001-A'])
    },
  )
})

// Vitest shows the reason beside each skipped test.
describe.skipIf(obstacle !== undefined)(
  `a desk with scanners at real ports${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () => {
    it('takes what two scanners send at once whole, each in its order', async () => {
      const { desk, judge, attach } = await aDesk()
      const [a, b] = [await aPty(), await aPty()]
      const [fromA, fromB] = [await attach('A', a.stationSide), await attach('B', b.stationSide)]
      // In pieces that end inside a number, so that the ports give halves of both in turn.
      const send = async (pty: PtyPair, letter: string) => {
        const bytes = numbersOf(letter)
          .map((text) => `${text}\r`)
          .join('')
        for (let at = 0; at < bytes.length; at += 101) await pty.write(bytes.slice(at, at + 101))
      }
      await Promise.all([send(a, 'A'), send(b, 'B'), fromA.forFrames(300), fromB.forFrames(300)])
      await desk.settled()

      expect(judge.texts.filter((text) => text.startsWith('A'))).toEqual(numbersOf('A'))
      expect(judge.texts.filter((text) => text.startsWith('B'))).toEqual(numbersOf('B'))
      expect(judge.texts).toHaveLength(600)
    })

    it.each([0, 1, 5, cut.length - 1, cut.length])(
      'accepts no cut or joined number when the cable is pulled after byte %i, and goes on by itself',
      async (sent) => {
        const { attach, leaveOutAll } = await aDesk()
        const pty = await aPty()
        const witness = await attach('Bench A', pty.stationSide)

        await pty.write(`FIRST\r${cut.slice(0, sent)}`)
        await witness.forFrames(1)
        const lost = witness.forState('lost')
        const found = witness.forState('connected')
        await pty.unplug()
        await lost
        await pty.replug()
        // The witness waits for 4 seconds at most.
        await found
        const frames = witness.frames.length
        await pty.write('PN-90001-A\r')
        await witness.forFrames(frames + 1)

        const accepted = await leaveOutAll()
        // The last bytes before the pull may be lost with the cable: then they are missed, never made up.
        expect([
          ['FIRST', 'PN-90001-A'],
          ['FIRST', ...acceptedOf(sent), 'PN-90001-A'],
        ]).toContainEqual(accepted)
      },
    )
  },
)
