import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** The folder with initdb and postgres: on the PATH, else the newest that Debian installed. */
export function findPostgresBinaries(): string | undefined {
  return [...onPath(), ...fromDebian()].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  )
}

const onPath = (): string[] => (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)

function fromDebian(): string[] {
  if (!existsSync(DEBIAN)) return []
  const newestFirst = readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one))
  return newestFirst.map((version) => path.join(DEBIAN, version, 'bin'))
}
