import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files that are only to be looked at: each in a folder of its own that nobody else may read, until the station closes. */
export class PassingCopies {
  readonly #folders: string[] = []

  async keep(fileName: string, bytes: Uint8Array): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'serial-station-'))
    this.#folders.push(folder)
    const path = join(folder, fileName)
    await writeFile(path, bytes)
    return path
  }

  /** What another program still has open stays; the system clears such folders by itself. */
  async forget(): Promise<void> {
    const folders = this.#folders.splice(0)
    await Promise.allSettled(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  }
}
