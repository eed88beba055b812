import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @type {string[]} */
const folders = []
// An app that was just killed may still be writing in its folder: hence the repeated tries.
process.on('exit', () => {
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

/**
 * A folder that goes away with this process, however that ends.
 * @param {string} purpose the beginning of its name
 */
export function passingFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `serial-station-${purpose}-`))
  folders.push(folder)
  return folder
}
