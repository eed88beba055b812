import { closeSync, openSync, readSync } from 'node:fs'

// https://www.sqlite.org/fileformat.html, "The Database Header"
const MAGIC = 'SQLite format 3\0'
const LENGTH = 100
const PAGE_SIZE = 16
const PAGE_COUNT = 28
const USER_VERSION = 60
const APPLICATION_ID = 68

export interface FileHeader {
  readonly applicationId: number
  readonly version: number
  /** How long the file should be, in bytes. */
  readonly length: number
}

/** Undefined when the file does not begin as an SQLite database does. Opens it for reading only. */
export function findFileHeader(file: string): FileHeader | undefined {
  const bytes = firstBytes(file)
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined
  const pageSize = bytes.readUInt16BE(PAGE_SIZE)
  return {
    applicationId: bytes.readUInt32BE(APPLICATION_ID),
    version: bytes.readUInt32BE(USER_VERSION),
    // 65,536 does not fit into the two bytes and is written as 1.
    length: (pageSize === 1 ? 65_536 : pageSize) * bytes.readUInt32BE(PAGE_COUNT),
  }
}

function firstBytes(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(LENGTH)
    readSync(descriptor, bytes, 0, LENGTH, 0)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}
