import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { playReports } from './hid-vectors'
import type { Played, PlayFile } from './played'
import { playScans } from './scan-vectors'
import { playChunks } from './serial-vectors'
import { playKeys } from './wedge-vectors'

const players: Readonly<Record<string, PlayFile>> = {
  'scan.json': playScans,
  'hid.json': playReports,
  'serial.json': playChunks,
  'wedge.json': playKeys,
}

/** Plays the vector files that a folder has through the program's own modules; a missing file is left out. */
export async function playFolder(folder: string): Promise<Played[]> {
  const played: Played[] = []
  for (const [name, play] of Object.entries(players)) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) played.push(...play(JSON.parse(text)))
  }
  return played
}
