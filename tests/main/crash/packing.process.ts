// A station that packs a dispatch without end: it scans one unit after the other through the scan desk and says each one
// that was accepted, as the beep would. Killed at any moment, started again on the same folder, it goes on.
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import type { Announce } from '../../../shared/ipc/events'
import { askStation, quietSurroundings } from '../../support/station'
import { aDispatchToPack, serialAt } from './packing'

const [folder = ''] = process.argv.slice(2)
const inFlight = 3

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
const work = await aDispatchToPack(ask)
// What was journalled before the kill is judged again: the next unit is the one behind it.
const [newest] = await ask('scanning.listFrames', { limit: 1 })
let place = newest ? Number(newest.text.slice(-5)) + 1 : 0
await ask('scanning.takeUp', { work })
for (let count = 0; count < inFlight; count += 1) enterNext()

function enterNext(): void {
  void ask('scanning.enter', { text: serialAt(place) })
  place += 1
}
