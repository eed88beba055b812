import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder that goes away with this process, however that ends. An app that was just killed may still be writing in
 * it: hence the repeated tries.
 * @param {string} purpose the beginning of its name
 */
export function passingFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `serial-station-${purpose}-`))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
  return folder
}
