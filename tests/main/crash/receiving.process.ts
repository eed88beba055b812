// A station that receives without end: it enters serial numbers through the scan desk and says each one that was
// accepted, as the beep would. Killed at any moment, started again on the same folder, it goes on.
import { randomUUID } from 'node:crypto'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import type { Announce } from '../../../shared/ipc/events'
import { askStation, quietSurroundings } from '../../support/station'
import { aReceiptToFill } from './filling'

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
await ask('scanning.takeUp', { work: await aReceiptToFill(ask) })
for (let count = 0; count < inFlight; count += 1) enterNext()

function enterNext(): void {
  void ask('scanning.enter', { text: randomUUID() })
}
