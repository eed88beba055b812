import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import type { Announce } from '../../../shared/ipc/events'
import type { Work } from '../../../shared/ipc/scanning'
import { type Ask, askStation, quietSurroundings } from '../../support/station'

const inFlight = 3
const nothing = (): void => undefined

interface Entering {
  readonly findWork: (ask: Ask) => Promise<Work>
  /** Gives what is entered next, each time it is asked. */
  readonly startTexts: (ask: Ask) => Promise<() => string>
}

/**
 * A station on the folder that this process was given. It enters one number after the other through the scan desk, and
 * says each one that was accepted, as the beep would.
 */
export async function enterWithoutEnd({ findWork, startTexts }: Entering): Promise<void> {
  const [folder = ''] = process.argv.slice(2)
  let enterNext = nothing
  const announce: Announce = (name, payload) => {
    if (name !== 'scanning.deskChanged' || !('verdict' in payload)) return
    const { verdict } = payload
    if (verdict?.outcome.kind === 'captured') {
      process.stdout.write(`${verdict.outcome.serial}\n`)
      if (payload.waiting < inFlight) enterNext()
    }
  }
  const station = new Station({ ...quietSurroundings, announce, paths: dataPaths(folder) })
  await station.open()
  const ask = askStation(station)
  const work = await findWork(ask)
  const nextText = await startTexts(ask)
  enterNext = () => void ask('scanning.enter', { text: nextText() })
  await ask('scanning.takeUp', { work })
  for (let count = 0; count < inFlight; count += 1) enterNext()
}
