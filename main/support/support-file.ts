import type { Scanner } from '../../shared/ipc/scanning'
import type { JournalledFrame } from '../../shared/journalled-frame'
import type { Device, PairedScanner } from '../../shared/paired-scanner'
import type { Instant } from '../../shared/values'

/** The program and the computer it runs on. */
export interface Surroundings {
  readonly version: string
  readonly electronVersion: string
  readonly platform: string
  readonly release: string
  readonly arch: string
  /** Its name is somebody's: it is left out wherever it occurs. */
  readonly personalFolder: string
}

export interface SupportFacts extends Surroundings {
  readonly madeAt: Instant
  readonly stationName: string
  readonly scanners: readonly PairedScanner[]
  readonly present: readonly Scanner[]
  readonly devices: readonly Device[]
  /** Whether the system tells when something is plugged in, and if not, why. */
  readonly plugHints: { readonly kind: string; readonly reason?: string }
  readonly frames: readonly JournalledFrame[]
}

/**
 * One JSON document: whole and exact for programs, and with a line for each frame it is read and searched in any editor.
 * A spreadsheet would turn `007` into 7 and had no place for the settings. It names no person, no folder of one, no
 * database, and of what is stored nothing but what scanners sent.
 */
export function supportFile(facts: SupportFacts): string {
  const { frames, personalFolder } = facts
  const head = JSON.stringify(headOf(facts), null, 2).replace(/\n\}$/u, '')
  const lines = frames.map((frame) => `    ${JSON.stringify(frameOf(frame))}`).join(',\n')
  return `${withoutFolder(head, personalFolder)},\n  "frames": [\n${lines}\n  ]\n}\n`
}

function headOf(facts: SupportFacts) {
  const { madeAt, stationName, version, electronVersion, platform, release, arch } = facts
  return {
    what: 'What the scanners of a Serial Station sent, newest first',
    made: new Date(madeAt).toISOString(),
    station: stationName,
    program: { version, electron: electronVersion },
    system: { platform, release, arch },
    scanners: facts.scanners.map(settingsOf),
    states: facts.present.map(({ scannerId, name, kind, state }) => ({ scannerId, name, kind, state })),
    devices: facts.devices,
    plugHints: facts.plugHints,
  }
}

const settingsOf = ({ scannerId, name, role, connection }: PairedScanner) => ({
  scannerId,
  name,
  role: role.kind,
  connection,
})

/** Of a refusal its code: the rest may tell of orders and customers. */
const frameOf = ({ at, refusal, ...frame }: JournalledFrame) => ({
  at: new Date(at).toISOString(),
  ...frame,
  refusal: refusal?.code ?? null,
})

/** Drivers say in which folder they were looked for. */
function withoutFolder(json: string, folder: string): string {
  if (folder.length < 2) return json
  return json.replaceAll(JSON.stringify(folder).slice(1, -1), '~')
}
