import { z } from 'zod'
import { StationSettings } from '../../shared/ipc/settings'
import { PairedScanner } from '../../shared/paired-scanner'
import type { StationSchema, StationStore } from '../station-store/schema'
import type { Reader, WriteTransaction } from '../store/store'

/** What a new station is called, and who works there, until somebody says otherwise: as the computer and its user. */
export interface StationNames {
  readonly stationName: string
  readonly operator: string
}

/** The settings of this computer; one that was never made, or that this version cannot read, is as on a new station. */
export async function readStationSettings(
  reader: Reader<StationSchema>,
  names: StationNames,
): Promise<StationSettings> {
  const stored = await reader.selectFrom('station_setting').selectAll().execute()
  const settings = stored.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)])
  return forgiving(names).parse(Object.fromEntries(settings))
}

function forgiving(names: StationNames) {
  const { shape } = StationSettings
  return z.object({
    stationName: shape.stationName.catch(nameOr('Station', names.stationName)),
    operator: shape.operator.catch(nameOr('Operator', names.operator)),
    scanners: z.array(z.unknown()).transform(readableScanners).catch([keyboardScanner]),
    soundIsOn: shape.soundIsOn.catch(true),
    soundVolume: shape.soundVolume.catch(60),
    theme: shape.theme.catch('auto'),
    printer: shape.printer.catch(null),
    paperSize: shape.paperSize.catch('A4'),
    labelPrinter: shape.labelPrinter.catch({ kind: 'system', printer: null }),
    labelSize: shape.labelSize.catch('51x25'),
    labelSymbol: shape.labelSymbol.catch('code-128'),
  })
}

/** One that this version cannot read takes no other with it. */
const readableScanners = (kept: readonly unknown[]): PairedScanner[] =>
  kept.flatMap((scanner) => {
    const read = PairedScanner.safeParse(scanner)
    return read.success ? [read.data] : []
  })

/** What most scanners are as they leave the factory: a new station understands one at once. */
const keyboardScanner: PairedScanner = {
  scannerId: 'keyboard-wedge',
  name: 'Keyboard scanner',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}

// The names of computers and users keep to no limit of ours.
const nameOr = (otherwise: string, name: string): string => name.trim().slice(0, 60) || otherwise

/** Settings that are left out stay as they are. */
export function saveStationSettings(
  store: StationStore,
  settings: Partial<{ [Name in keyof StationSettings]: StationSettings[Name] | undefined }>,
): Promise<void> {
  return store.write(async (tx) => {
    for (const [name, value] of Object.entries(settings))
      if (value !== undefined) await writeSetting(tx, name, JSON.stringify(value))
  })
}

/** Keeps one setting of this station. */
export async function writeSetting(
  tx: WriteTransaction<StationSchema>,
  name: string,
  value: string,
): Promise<void> {
  await tx
    .insertInto('station_setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
