import { describe, expect, it } from 'vitest'
import { onReceipt, ScriptedJudge, seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

describe('a fault while a scan is judged', () => {
  it('leaves the scan first in line, and taking up the same work judges it and what waited behind', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, faults } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    judge.failsAt.add('SN-1')
    scanner.scan('SN-1\rSN-2')
    await desk.settled()
    expect(desk.state).toMatchObject({ trouble: { reference: 'F-1' }, waiting: 2 })
    expect(faults).toHaveLength(1)

    judge.failsAt.clear()
    desk.takeUp(onReceipt(1))
    await desk.settled()

    expect(judge.texts).toEqual(['SN-1', 'SN-1', 'SN-2'])
    expect(desk.state).toMatchObject({ trouble: null, waiting: 0, verdict: { text: 'SN-2' } })
  })
})
