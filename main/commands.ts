import type { Command } from '../shared/command'
import type { Outcome, Work } from '../shared/ipc/scanning'
import type { Refusal } from '../shared/refusal'
import type { DispatchDeps } from './dispatch/deps'
import { lineChooser } from './line-chooser'
import { nextChoosable } from './scanning/next-choosable'
import type { Obey } from './scanning/scan'
import { type Committed, type Lines, stepsOf, type Undone } from './steps-of-works'

/**
 * Does what a command barcode says, in its turn among the scans, as its key does it: undoing and committing are on disk
 * when this settles. What the screen asks about first is handed to the screen.
 */
export const obeying =
  (deps: DispatchDeps): Obey =>
  async (scan, command) => {
    if (command === 'acknowledge') return { kind: 'acknowledged' }
    const { undo, commit, readLines, canBeCancelled } = stepsOf(deps, scan)
    if (command === 'undo' && undo) return afterUndo(await undo())
    if (command === 'commit' && commit)
      return commit === 'asks' ? asked(command) : afterCommit(await commit())
    if (command === 'cancel' && canBeCancelled) return asked(command)
    if (command === 'next-line' && readLines) return chooseNext(deps, scan.work, await readLines())
    return refusing({ code: 'command-means-nothing', command, work: scan.work.kind })
  }

const refusing = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal })

const asked = (command: Command): Outcome => ({ kind: 'asked', command })

const afterUndo = (undone: Undone): Outcome =>
  undone.ok ? { kind: 'undone', serial: undone.value.serial } : refusing(undone.refusal)

function afterCommit(committed: Committed): Outcome {
  if (!committed.ok) return refusing(committed.refusal)
  const { number, units } = committed.value
  return { kind: 'committed', number, units }
}

/** Puts the red arrow on the next line that takes numbers; below the last it is the first one again. */
async function chooseNext(deps: DispatchDeps, work: Work, { lines, activeLineId }: Lines): Promise<Outcome> {
  const line = nextChoosable(lines, activeLineId)
  if (!line) return refusing({ code: 'no-next-line' })
  await lineChooser(deps)(work, line.lineId)
  const { lineId, productName, captured, quantity, capturesSerials } = line
  return { kind: 'selected', lineId, productName, captured, quantity, capturesSerials }
}
