import type { Station, StationDeps } from '../../main/station'
import type { CallName, Output, Question } from '../../shared/ipc/contract'
import { anEngine } from '../main/spreadsheets/engine'
import { PaperTray } from './paper-tray'

/** A station without a window, whose faults are seen. */
export const quietSurroundings: Omit<StationDeps, 'paths'> = {
  announce: () => undefined,
  faults: {
    record: (error) => {
      throw error
    },
  },
  now: Date.now,
  version: '0',
  electronVersion: '0',
  stationNames: { stationName: 'Bench 1', operator: 'Mia' },
  comPortsFromOutside: [],
  comPortsInSight: [],
  nativeBinding: undefined,
  paperOutlet: new PaperTray(),
  fileDialogs: { chooseSpreadsheet: async () => null, askWhere: async () => null },
  spreadsheets: anEngine(),
  verificationWorker: '',
}

export type Ask = <Name extends CallName>(name: Name, question: Question<Name>) => Promise<Output<Name>>

/** Asks a station as its window would; throws when it is refused. */
export const askStation =
  (station: Station): Ask =>
  async <Name extends CallName>(name: Name, question: Question<Name>) => {
    const reply: unknown = await station.route(name, question)
    if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'value' in reply)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract says what an accepted answer holds
      return reply.value as Output<Name>
    throw new Error(`${name}: ${JSON.stringify(reply)}`)
  }
