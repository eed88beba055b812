import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Trouble } from './trouble.mjs'

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(entry: string) => string | undefined} placeOf where an entry goes below folder, undefined to skip it
 */
export async function unpackZip(zip, folder, placeOf) {
  const yauzl = await import('yauzl')
  const archive = await yauzl.openPromise(zip)
  try {
    for await (const entry of archive.eachEntry()) {
      const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName)
      if (place) await unpackEntry(archive, entry, pathBelow(folder, place))
    }
  } finally {
    archive.close()
  }
}

/**
 * @param {import('yauzl').ZipFile} archive
 * @param {import('yauzl').Entry} entry
 * @param {string} file
 */
async function unpackEntry(archive, entry, file) {
  // The upper half of this field holds the Unix mode; what is no permission is masked out.
  const permissions = (entry.externalFileAttributes >>> 16) & 0o777
  await mkdir(dirname(file), { recursive: true })
  const content = await archive.openReadStreamPromise(entry)
  await pipeline(content, createWriteStream(file, { mode: permissions || 0o644 }))
}

/**
 * @param {string} folder
 * @param {string} place
 */
function pathBelow(folder, place) {
  const path = resolve(folder, place)
  if (!path.startsWith(resolve(folder) + sep))
    throw new Trouble(`The archive wants to write outside: ${place}`)
  return path
}
