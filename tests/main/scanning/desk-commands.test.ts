import { describe, expect, it } from 'vitest'
import { KeyboardWedge } from '../../../main/scanners/keyboard-wedge'
import { commandTexts } from '../../../shared/command'
import { aMoment } from '../../support/warehouse'
import { onReceipt, ScriptedJudge, seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()
const leaveOut = commandTexts.acknowledge

/** A desk on a receipt that refuses these texts. */
async function refusing(...texts: readonly string[]) {
  const script = new ScriptedJudge()
  for (const text of texts) script.refuses.add(text)
  const seated = await seatDesk(await file.open(), script.judge)
  seated.desk.takeUp(onReceipt(1))
  return { ...seated, script }
}

describe('the command that leaves out what is held', () => {
  it('passes the scans that wait behind it, which then go on in their order', async () => {
    const { desk, scanner, script, journal } = await refusing('SN-1')
    scanner.scan('SN-1\rSN-2\rSN-3')
    await desk.settled()

    scanner.scan(leaveOut)
    await desk.settled()

    expect(script.texts).toEqual(['SN-1', 'SN-2', 'SN-3'])
    expect(desk.state).toMatchObject({ isHolding: false, waiting: 0, verdict: { text: 'SN-3' } })
    const frames = (await journal.listFrames(9)).map(({ text, outcome }) => [text, outcome])
    expect(frames.toReversed()).toEqual([
      ['SN-1', 'left-out'],
      ['SN-2', 'captured'],
      ['SN-3', 'captured'],
      [leaveOut, 'acknowledged'],
    ])
  })

  it('answers only what was held when its trigger was pulled, not the next refusal', async () => {
    const { desk, scanner } = await refusing('SN-1', 'SN-2')
    scanner.scan('SN-1\rSN-2\rSN-3')
    await desk.settled()

    scanner.scan(leaveOut)
    await desk.settled()

    expect(desk.state).toMatchObject({ isHolding: true, waiting: 1, verdict: { text: 'SN-2' } })
  })

  it('never keeps what is doubted', async () => {
    const { desk, scanner, script } = await refusing()
    script.doubts.add('SN-O')
    scanner.scan('SN-O')
    await desk.settled()

    scanner.scan(leaveOut)
    await desk.settled()

    expect(desk.state).toMatchObject({ isHolding: false, verdict: { outcome: { kind: 'left-out' } } })
    expect(script.asked).toEqual([{ text: 'SN-O', confirmed: [] }])
  })

  it('takes its turn when nothing is held, and does not hold anything itself', async () => {
    const { desk, scanner, script } = await refusing()

    scanner.scan(`SN-1\r${leaveOut}\rSN-2`)
    await desk.settled()

    expect(script.texts).toEqual(['SN-1', leaveOut, 'SN-2'])
  })

  it('waits like a number when it is typed', async () => {
    const { desk, scanner } = await refusing('SN-1')
    scanner.scan('SN-1')
    await desk.settled()

    await desk.enter(leaveOut)
    await desk.settled()

    expect(desk.state).toMatchObject({ isHolding: true, waiting: 1, verdict: { text: 'SN-1' } })
  })

  it('answers a scan that found no room, although there is none for itself either', async () => {
    const { desk, script } = await refusing('SN-1')
    const wedge = new KeyboardWedge('wedge')
    desk.attach(wedge, { name: 'Keyboard', role: { kind: 'any' } })
    const scan = (text: string) => wedge.take({ text, terminated: true, at: aMoment })
    for (let place = 1; place <= 2_001; place += 1) scan(`SN-${place}`)
    await desk.settled()
    const turnedAway = desk.state.verdict?.text

    scan(leaveOut)
    await desk.settled()

    expect(turnedAway).toBe('SN-2001')
    expect(desk.state).toMatchObject({ isHolding: true, waiting: 1_999, verdict: { text: 'SN-1' } })
    expect(script.texts).toEqual(['SN-1'])
  })
})

describe('a command that the screen has to ask about', () => {
  it('stands beside later verdicts until its work leaves the screen', async () => {
    const { desk, scanner } = await seatDesk(await file.open(), async ({ text }) =>
      text === commandTexts.cancel
        ? { kind: 'asked', command: 'cancel' }
        : { kind: 'peeked', serialIds: [], productIds: [] },
    )
    desk.takeUp(onReceipt(1))

    scanner.scan(`${commandTexts.cancel}\rSN-2`)
    await desk.settled()
    const asked = desk.state
    desk.takeUp({ kind: 'none' })
    desk.takeUp(onReceipt(1))

    expect(asked).toMatchObject({ asked: { command: 'cancel' }, verdict: { text: 'SN-2' } })
    expect(desk.state.asked).toBeNull()
  })
})
