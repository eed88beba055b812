import { Buffer } from 'node:buffer'
import type { Answer } from '../../shared/ipc/contract'
import { framesShown, type JournalledFrame } from '../../shared/journalled-frame'
import { accepted, refused } from '../../shared/result'
import type { Instant } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import { keepFile } from '../papers/keep-file'
import { type SupportFacts, supportFile, type Surroundings } from './support-file'

export interface SupportDeps {
  readonly surroundings: Surroundings
  /** How the station is set, and what is connected. */
  readonly readStation: () => Promise<
    Pick<SupportFacts, 'stationName' | 'scanners' | 'present' | 'devices' | 'plugHints'>
  >
  readonly listFrames: (limit: number) => Promise<JournalledFrame[]>
  readonly dialogs: { askWhere(fileName: string): Promise<string | null> }
  readonly now: () => Instant
}

export const supportHandlers = (deps: SupportDeps): HandlersFor<'support'> => ({
  'support.saveScans': () => saveScans(deps),
})

async function saveScans({
  surroundings,
  readStation,
  listFrames,
  dialogs,
  now,
}: SupportDeps): Promise<Answer<'support.saveScans'>> {
  const madeAt = now()
  const path = await dialogs.askWhere(`serial-station-scans-${dayAndMinute(madeAt)}.json`)
  if (path === null) return accepted({ path: null, frames: 0 })
  const frames = await listFrames(framesShown)
  const facts = { ...surroundings, ...(await readStation()), madeAt, frames }
  const kept = await keepFile(path, Buffer.from(supportFile(facts)))
  return kept.ok
    ? accepted({ path: kept.value, frames: frames.length })
    : refused({ code: 'file-not-saved', path, reason: kept.refusal.reason })
}

/** `2026-11-26-0410`, by the clock on the wall. */
function dayAndMinute(at: Instant): string {
  const moment = new Date(at)
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoFigures).join('-')
  return `${day}-${twoFigures(moment.getHours())}${twoFigures(moment.getMinutes())}`
}

const twoFigures = (figure: number): string => String(figure).padStart(2, '0')
