import type { PartEntries } from './workbook-parts'
import { type FileRefusal, Unreadable } from './unreadable'

export type Container = 'zip' | 'text'

const startsWith = (bytes: Buffer, ...values: readonly number[]) =>
  values.every((value, index) => bytes[index] === value)

const wrongType = (found: Extract<FileRefusal, { code: 'file-wrong-type' }>['found']): FileRefusal => ({
  code: 'file-wrong-type',
  found,
})

/** What the first bytes of a file that is no spreadsheet of ours tell; the name of a file tells nothing. */
const signatures: readonly (readonly [begins: readonly number[], is: FileRefusal])[] = [
  // The oldest workbooks, without a container: BIFF 2, 3, 4 and 5.
  [[0x09, 0x00, 0x04, 0x00], { code: 'file-legacy-xls' }],
  [[0x09, 0x02, 0x06, 0x00], { code: 'file-legacy-xls' }],
  [[0x09, 0x04, 0x06, 0x00], { code: 'file-legacy-xls' }],
  [[0x09, 0x08, 0x08, 0x00], { code: 'file-legacy-xls' }],
  [[0x25, 0x50, 0x44, 0x46], wrongType('pdf')],
  [[0x89, 0x50, 0x4e, 0x47], wrongType('picture')],
  [[0xff, 0xd8, 0xff], wrongType('picture')],
  [[0x47, 0x49, 0x46, 0x38], wrongType('picture')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], wrongType('document')],
  [[0x1f, 0x8b], wrongType('archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], wrongType('archive')],
  [[0x52, 0x61, 0x72, 0x21], wrongType('archive')],
]

/** Tells a container from text by the content, and refuses by its name what is neither. */
export function recognise(bytes: Buffer): Container {
  if (bytes.length === 0) throw new Unreadable({ code: 'file-empty' })
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(inCompoundFile(bytes))
  // What a power cut or a broken download leaves: the length is there, the bytes are not.
  if (bytes.every((byte) => byte === 0))
    throw new Unreadable({ code: 'file-damaged', reason: 'cut-off', part: null, line: null })
  const signature = signatures.find(([begins]) => startsWith(bytes, ...begins))
  if (signature) throw new Unreadable(signature[1])
  return 'text'
}

/** The container of Office 97-2003 holds old workbooks, text documents, and whatever has a password. */
function inCompoundFile(bytes: Buffer): FileRefusal {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return { code: 'file-encrypted' }
  return holds('WordDocument') ? wrongType('document') : { code: 'file-legacy-xls' }
}

/** Refuses a container that holds something other than a workbook, by the names of its parts. */
export function refuseOtherContainers(entries: PartEntries): void {
  const has = (name: string) => entries.has(name)
  if (has('[content_types].xml') && has('xl/workbook.bin')) throw unsupported('xlsb')
  if (has('[content_types].xml') && !has('word/document.xml')) return
  if (has('content.xml')) throw unsupported('ods')
  if (has('index/document.iwa')) throw unsupported('numbers')
  throw new Unreadable(wrongType(has('word/document.xml') ? 'document' : 'archive'))
}

const unsupported = (format: Extract<FileRefusal, { code: 'file-unsupported' }>['format']) =>
  new Unreadable({ code: 'file-unsupported', format })

/** Refuses text that is no table of separated values. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2_000).trimStart().toLowerCase()
  // Begins with MIME-Version: a web page that was saved as one file.
  if (/^(<(!doctype html|html|head|body|table|meta|style)|mime-version:)/u.test(start))
    throw new Unreadable(wrongType('web-page'))
  if (start.startsWith('<?xml')) {
    if (/<html/u.test(start)) throw new Unreadable(wrongType('web-page'))
    throw unsupported('xml')
  }
}
