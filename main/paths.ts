import { join } from 'node:path'

/** Where a station keeps what it owns; all of it lies in one folder. */
export interface DataPaths {
  readonly folder: string
  readonly warehouse: string
  readonly station: string
  readonly log: string
}

export const dataPaths = (folder: string): DataPaths => ({
  folder,
  warehouse: join(folder, 'warehouse.db'),
  station: join(folder, 'station.db'),
  log: join(folder, 'station.log'),
})

/** The folder given as `--data=DIR`, if one was. */
export function givenDataFolder(args: readonly string[]): string | undefined {
  const given = args.find((arg) => arg.startsWith('--data='))
  return given === undefined ? undefined : given.slice('--data='.length) || undefined
}
