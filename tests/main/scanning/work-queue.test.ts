import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Scan, TakeTogether } from '../../../main/scanning/scan'
import { WorkQueue } from '../../../main/scanning/work-queue'
import type { Outcome } from '../../../shared/ipc/scanning'
import { ScanId } from '../../../shared/values'
import { aScan } from './a-scan'
import { onReceipt, ScriptedJudge } from './seated-desk'

let made = 0

function queued(text: string, error: Scan['error'] = null): Scan {
  made += 1
  return aScan(onReceipt(1), text, { scanId: ScanId.parse(made), error })
}

const tooMany = { code: 'too-many-waiting', most: 2_000 } as const

function aQueue(judge: ScriptedJudge, takeTogether?: TakeTogether) {
  const shown: unknown[] = []
  const settled: { text: string; kind: Outcome['kind'] }[] = []
  const disk = { isFull: false }
  const queue = new WorkQueue({
    judge: judge.judge,
    takeTogether,
    settle: async (judged) => {
      await Promise.resolve()
      if (disk.isFull) throw new Error('The disk is full')
      for (const { scan, outcome } of judged) settled.push({ text: scan.text, kind: outcome.kind })
    },
    changed: () => shown.push(queue.verdict?.text),
    nextRevision: () => 1,
    recordFault: () => ({ reference: 'F-1', kind: 'disk-full' }),
  })
  queue.show(true)
  return { queue, settled, shown, disk }
}

/** How many scans are left unjudged when a second one comes in so many turns of the loop after the first. */
async function leftAfterTurns(turns: number): Promise<number> {
  const { queue } = aQueue(new ScriptedJudge())
  await queue.settled()
  queue.add(queued('SN-1'))
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
  queue.add(queued('SN-2'))
  await queue.settled()
  return queue.waitingCount
}

describe('scans of one piece of work', () => {
  it('are judged one at a time, in the order they were made', async () => {
    const judge = new ScriptedJudge()
    const { queue, settled } = aQueue(judge)
    const gate = judge.shut()

    for (const text of ['SN-1', 'SN-2', 'SN-3']) queue.add(queued(text))
    await setImmediate()
    const askedAtOnce = [...judge.texts]
    gate.open()
    await queue.settled()

    expect(askedAtOnce).toEqual(['SN-1'])
    expect(judge.texts).toEqual(['SN-1', 'SN-2', 'SN-3'])
    expect(settled.map(({ text }) => text)).toEqual(['SN-1', 'SN-2', 'SN-3'])
  })

  it('are judged whatever turn of the loop they come in, also while the line has just run empty', async () => {
    const turns = Array.from({ length: 24 }, (_, count) => count)

    const left = await Promise.all(turns.map(leftAfterTurns))

    expect(left).toEqual(turns.map(() => 0))
  })

  it('leave the loop to everybody else after each of a long line', async () => {
    const judge = new ScriptedJudge()
    const { queue } = aQueue(judge)
    for (const text of ['SN-1', 'SN-2', 'SN-3']) queue.add(queued(text))

    await setImmediate()
    const afterOneTurn = judge.asked.length
    await queue.settled()

    expect(afterOneTurn).toBeLessThan(3)
    expect(judge.asked).toHaveLength(3)
  })

  it('wait while their work is not on screen', async () => {
    const judge = new ScriptedJudge()
    const { queue } = aQueue(judge)

    queue.show(false)
    queue.add(queued('SN-1'))
    await queue.settled()
    const whileAway = { asked: judge.texts.length, waiting: queue.waitingCount }
    queue.show(true)
    await queue.settled()

    expect(whileAway).toEqual({ asked: 0, waiting: 1 })
    expect(judge.texts).toEqual(['SN-1'])
  })

  it('that are no scans are refused without asking what they mean', async () => {
    const judge = new ScriptedJudge()
    const { queue } = aQueue(judge)

    queue.add(queued('44', 'serial-unterminated'))
    await queue.settled()

    expect(judge.texts).toEqual([])
    expect(queue.verdict?.outcome).toEqual({
      kind: 'refused',
      refusal: { code: 'scan-unusable', text: '44', reason: 'serial-unterminated' },
    })
    expect(queue.isHolding).toBe(true)
  })
})

describe('scans that can be taken in one go', () => {
  const texts = Array.from({ length: 20 }, (_, place) => `SN-${place + 1}`)

  it('are taken so, at most 16, and told one by one', async () => {
    const judge = new ScriptedJudge()
    const { queue, settled, shown } = aQueue(judge, judge.takeTogether)

    for (const text of texts) queue.add(queued(text))
    await queue.settled()

    expect(judge.together.map((scans) => scans.length)).toEqual([16, 4])
    expect(judge.texts).toEqual([])
    expect(settled.map(({ text }) => text)).toEqual(texts)
    expect(shown).toEqual(texts)
  })

  it('are judged one by one from the first that is not plainly good, which holds the others', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-3')
    const { queue, settled } = aQueue(judge, judge.takeTogether)

    for (const text of texts) queue.add(queued(text))
    await queue.settled()

    expect(settled.map(({ text }) => text)).toEqual(['SN-1', 'SN-2'])
    expect(judge.texts).toEqual(['SN-3'])
    expect(queue.verdict).toMatchObject({ text: 'SN-3', outcome: { kind: 'refused' } })
    expect(queue.waitingCount).toBe(17)
  })

  it('are judged one by one when that fails, up to the one that fails', async () => {
    const judge = new ScriptedJudge()
    judge.failsAt.add('SN-3')
    const { queue, settled } = aQueue(judge, judge.takeTogether)

    for (const text of ['SN-1', 'SN-2', 'SN-3', 'SN-4']) queue.add(queued(text))
    await queue.settled()

    expect(settled.map(({ text }) => text)).toEqual(['SN-1', 'SN-2'])
    expect(queue.trouble).toMatchObject({ reference: 'F-1' })
    expect(queue.waitingCount).toBe(2)
  })

  it('are judged one by one when what came of them cannot be written down', async () => {
    const judge = new ScriptedJudge()
    const { queue, settled, shown, disk } = aQueue(judge, judge.takeTogether)
    disk.isFull = true

    for (const text of ['SN-1', 'SN-2']) queue.add(queued(text))
    await queue.settled()
    const stopped = { trouble: queue.trouble?.reference, waiting: queue.waitingCount, shown: [...shown] }
    disk.isFull = false
    queue.show(true)
    await queue.settled()

    expect(stopped).toEqual({ trouble: 'F-1', waiting: 2, shown: [undefined] })
    expect(settled.map(({ text }) => text)).toEqual(['SN-1', 'SN-2'])
  })

  it('are one by one when there is only one, or one that is no scan', async () => {
    const judge = new ScriptedJudge()
    const { queue } = aQueue(judge, judge.takeTogether)

    queue.add(queued('SN-1'))
    await queue.settled()
    queue.add(queued('SN-2'))
    queue.add(queued('44', 'serial-unterminated'))
    await queue.settled()

    expect(judge.together).toEqual([])
    expect(judge.texts).toEqual(['SN-1', 'SN-2'])
  })
})

describe('a refusal', () => {
  it('holds what comes after it until it is left out', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { queue, settled } = aQueue(judge)
    const refused = queued('SN-1')

    queue.add(refused)
    queue.add(queued('SN-2'))
    await queue.settled()
    const held = { isHolding: queue.isHolding, waiting: queue.waitingCount, settled: [...settled] }
    await queue.answer(refused.scanId, false)

    expect(held).toEqual({ isHolding: true, waiting: 1, settled: [] })
    expect(settled).toEqual([
      { text: 'SN-1', kind: 'left-out' },
      { text: 'SN-2', kind: 'captured' },
    ])
  })

  it('cannot be kept: the answer leaves it out', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { queue, settled } = aQueue(judge)
    const refused = queued('SN-1')
    queue.add(refused)
    await queue.settled()

    await queue.answer(refused.scanId, true)

    expect(settled).toEqual([{ text: 'SN-1', kind: 'left-out' }])
    expect(judge.asked).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('given twice at once counts once, and the next refusal stays held', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1').add('SN-2')
    const { queue, settled } = aQueue(judge)
    const refused = queued('SN-1')
    queue.add(refused)
    queue.add(queued('SN-2'))
    await queue.settled()

    await Promise.all([queue.answer(refused.scanId, false), queue.answer(refused.scanId, false)])

    expect(settled).toEqual([{ text: 'SN-1', kind: 'left-out' }])
    expect(queue.verdict).toMatchObject({ text: 'SN-2', outcome: { kind: 'refused' } })
    expect(queue.isHolding).toBe(true)
  })

  it('that cannot be written down leaves the scan held', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { queue, disk } = aQueue(judge)
    const refused = queued('SN-1')
    queue.add(refused)
    await queue.settled()
    disk.isFull = true

    await expect(queue.answer(refused.scanId, false)).rejects.toThrow('The disk is full')

    expect(queue.isHoldingScan(refused.scanId)).toBe(true)
  })
})

describe('a doubt', () => {
  it('that is kept is judged again with what the operator has confirmed', async () => {
    const judge = new ScriptedJudge()
    judge.doubts.add('SN-1')
    const { queue, settled } = aQueue(judge)
    const doubted = queued('SN-1')
    queue.add(doubted)
    await queue.settled()

    await queue.answer(doubted.scanId, true)

    expect(judge.asked.map(({ confirmed }) => confirmed)).toEqual([[], ['serial-looks-like']])
    expect(settled).toEqual([{ text: 'SN-1', kind: 'captured' }])
  })

  it('that is kept is done before a scan that comes in meanwhile is judged', async () => {
    const judge = new ScriptedJudge()
    judge.doubts.add('SN-1')
    const { queue, settled } = aQueue(judge)
    const doubted = queued('SN-1')
    queue.add(doubted)
    await queue.settled()
    const gate = judge.shut()

    const answered = queue.answer(doubted.scanId, true)
    queue.add(queued('SN-2'))
    const askedMeanwhile = [...judge.texts]
    gate.open()
    await answered

    expect(askedMeanwhile).toEqual(['SN-1', 'SN-1'])
    expect(settled.map(({ text }) => text)).toEqual(['SN-1', 'SN-2'])
  })

  it('that fails while it is kept goes back to the head of the line', async () => {
    const judge = new ScriptedJudge()
    judge.doubts.add('SN-1')
    const { queue } = aQueue(judge)
    const doubted = queued('SN-1')
    queue.add(doubted)
    queue.add(queued('SN-2'))
    await queue.settled()
    judge.failsAt.add('SN-1')

    await queue.answer(doubted.scanId, true)
    const stopped = { trouble: queue.trouble?.kind, isHolding: queue.isHolding, waiting: queue.waitingCount }
    judge.failsAt.clear()
    queue.show(true)
    await queue.settled()

    expect(stopped).toEqual({ trouble: 'disk-full', isHolding: false, waiting: 2 })
    expect(queue.verdict).toMatchObject({ text: 'SN-1', outcome: { kind: 'doubted' } })
  })
})

describe('a fault', () => {
  it('stops the line, also for what comes in later, until its work is shown again', async () => {
    const judge = new ScriptedJudge()
    judge.failsAt.add('SN-1')
    const { queue } = aQueue(judge)

    queue.add(queued('SN-1'))
    await queue.settled()
    queue.add(queued('SN-2'))
    await queue.settled()
    const stopped = { trouble: queue.trouble?.kind, asked: [...judge.texts], waiting: queue.waitingCount }
    judge.failsAt.clear()
    queue.show(true)
    await queue.settled()

    expect(stopped).toEqual({ trouble: 'disk-full', asked: ['SN-1'], waiting: 2 })
    expect(judge.texts).toEqual(['SN-1', 'SN-1', 'SN-2'])
    expect(queue.trouble).toBe(null)
  })
})

describe('a judgement that cannot be written down', () => {
  it('is not told, and is made again when the work is shown again', async () => {
    const judge = new ScriptedJudge()
    const { queue, settled, disk } = aQueue(judge)
    disk.isFull = true

    queue.add(queued('SN-1'))
    await queue.settled()
    const told = queue.verdict
    disk.isFull = false
    queue.show(true)
    await queue.settled()

    expect(told).toBe(null)
    expect(judge.texts).toEqual(['SN-1', 'SN-1'])
    expect(settled).toEqual([{ text: 'SN-1', kind: 'captured' }])
  })
})

describe('a scan that is turned away', () => {
  it('is shown and holds the others until the operator has seen it', async () => {
    const judge = new ScriptedJudge()
    const { queue } = aQueue(judge)
    const gate = judge.shut()
    queue.add(queued('SN-1'))
    queue.add(queued('SN-2'))
    const turnedAway = queued('SN-3')
    await setImmediate()

    queue.turnAway(turnedAway, tooMany)
    gate.open()
    await queue.settled()
    const shown = { verdict: queue.verdict?.text, isHolding: queue.isHolding, asked: [...judge.texts] }
    await queue.answer(turnedAway.scanId, false)

    expect(shown).toEqual({ verdict: 'SN-3', isHolding: true, asked: ['SN-1'] })
    expect(judge.texts).toEqual(['SN-1', 'SN-2'])
    expect(queue.verdict?.text).toBe('SN-2')
  })

  it('leaves the refusal that was held before to be answered after it', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { queue, settled } = aQueue(judge)
    const refused = queued('SN-1')
    queue.add(refused)
    await queue.settled()
    const turnedAway = queued('SN-2')

    queue.turnAway(turnedAway, tooMany)
    await queue.answer(turnedAway.scanId, false)
    const shown = { text: queue.verdict?.text, isHolding: queue.isHolding }
    await queue.answer(refused.scanId, false)

    expect(shown).toEqual({ text: 'SN-1', isHolding: true })
    expect(settled).toEqual([{ text: 'SN-1', kind: 'left-out' }])
    expect(queue.isHolding).toBe(false)
  })
})
