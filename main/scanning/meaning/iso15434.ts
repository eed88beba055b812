import { accepted, refused, type Result } from '../../../shared/result'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import { groupSeparator, readElements } from './gs1-elements'
import { fieldsOfElements } from './gs1-fields'
import type { Element, ScanFields, ScanFormat } from './parsed-scan'

const recordSeparator = '\u001e'
const header = '[)>'
const trailer = `${recordSeparator}\u0004`

export const isIso15434 = (text: string): boolean => text.startsWith(header)

type Message = ScanFields & { readonly format: ScanFormat }

/**
 * A message of ISO/IEC 15434: `[)>` RS, one envelope, RS EOT. Format 06 holds data identifiers (ANSI MH10.8.2), format
 * 05 GS1 application identifiers. Keyboard scanners drop control characters: what lost its header or trailer may have
 * lost more, and is refused.
 */
export function readIso15434(text: string, now: Date): Result<Message, ScanRefusal> {
  if (!text.startsWith(header + recordSeparator)) return refused('mh10-header')
  if (!text.endsWith(trailer)) return refused('mh10-trailer')
  const envelope = text.slice(header.length + 1, -trailer.length)
  const [format, body] = [envelope.slice(0, 2), envelope.slice(3)]
  if (format !== '05' && format !== '06') return refused('mh10-format')
  if (envelope.charAt(2) !== groupSeparator) return refused('mh10-header')
  if (body.includes(recordSeparator)) return refused('mh10-format')
  return format === '05' ? gs1Message(body, now) : dataMessage(body)
}

function gs1Message(body: string, now: Date): Result<Message, ScanRefusal> {
  const elements = readElements(body, now)
  return elements.ok ? accepted({ format: 'gs1', ...fieldsOfElements(elements.value, now) }) : elements
}

function dataMessage(body: string): Result<Message, ScanRefusal> {
  const fields = body.split(groupSeparator)
  if (fields.length > 1 && fields.at(-1) === '') fields.pop()
  const di: Element[] = []
  for (const field of fields) {
    if (field === '') return refused('mh10-empty')
    const [, identifier, value] = /^(\d{0,3}[A-Z])(.*)$/su.exec(field) ?? []
    if (identifier === undefined) return refused('mh10-field')
    if (!value) return refused('mh10-empty')
    if (identifier === 'Q' && !/^\d+$/u.test(value)) return refused('mh10-quantity')
    di.push([identifier, value])
  }
  return accepted({ format: 'mh10', ...fieldsOfIdentifiers(di) })
}

/** What data identifiers say; several serial numbers are a list, the same one twice is one. */
function fieldsOfIdentifiers(di: readonly Element[]): ScanFields {
  const all = (...identifiers: readonly string[]) => [
    ...new Set(di.flatMap(([identifier, value]) => (identifiers.includes(identifier) ? [value] : []))),
  ]
  const [serials, uniqueIds] = [all('S'), all('25S')]
  const [[part], [lot], [qty]] = [all('P', '1P'), all('1T', 'T'), all('Q')]
  return {
    ...(serials.length > 0 && { serials }),
    ...(uniqueIds.length > 0 && { uniqueIds }),
    ...(part !== undefined && { part }),
    ...(lot !== undefined && { lot }),
    ...(qty !== undefined && { qty: Number(qty) }),
    di,
  }
}
