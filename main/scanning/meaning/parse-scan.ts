import { accepted, refused, type Result } from '../../../shared/result'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import { isWebAddress, readDigitalLink } from './digital-link'
import { groupSeparator, readElements } from './gs1-elements'
import { fieldsOfElements } from './gs1-fields'
import { isIso15434, readIso15434 } from './iso15434'
import type { ParsedScan, ScanFields, ScanFormat } from './parsed-scan'
import { isBareLabel, readLabelled, readPlain } from './plain-text'
import { readRetailCode } from './retail-code'
import { answersCommand, carriesGs1, isUnknown, splitAim, symbologyOf } from './symbology'

/** No label says more; a longer text is two scans glued together, or none. */
const longestScan = 2_048

type Meaning = ScanFields & { readonly format: ScanFormat }

/**
 * What a code says, by what it is printed as and how it is written. Without an AIM identifier nothing is taken for GS1
 * or for a GTIN: one number in ten has a right check digit by chance. Case, zeros and inner spaces are data.
 * `aim` is the identifier that came beside the text; `now` anchors the century of dates.
 */
export function parseScan(scanned: string, aim: string | null, now: Date): Result<ParsedScan, ScanRefusal> {
  const split = splitAim(scanned, aim)
  const { text } = split
  if (scanned.length > longestScan) return refused('too-long')
  if (answersCommand(split.aim, text)) return refused('not-a-barcode')
  if (text.trim() === '' && !text.includes(groupSeparator)) return refused('empty')
  const meaning = meaningOf(split.aim, text, now)
  if (!meaning.ok) return meaning
  return accepted({ symbology: symbologyOf(split.aim, text), aim: split.aim, text, ...meaning.value })
}

function meaningOf(aim: string | null, text: string, now: Date): Result<Meaning, ScanRefusal> {
  if (isGs1(aim, text)) return hasControls(text, separators) ? refused('control-char') : gs1(text, now)
  if (isIso15434(text))
    return hasControls(text, envelopeMarks) ? refused('control-char') : readIso15434(text, now)
  if (hasControls(text, [])) return refused('control-char')
  if (aim !== null && isRetail(aim, text)) return withFormat('gtin', readRetailCode(aim, text))
  return withoutStructure(text.trim(), now)
}

/** By its identifier, or without one by FNC1 in front, as cameras and keyboard scanners send it instead. */
const isGs1 = (aim: string | null, text: string): boolean =>
  carriesGs1(aim) || (isUnknown(aim) && text.startsWith(groupSeparator))

function withoutStructure(text: string, now: Date): Result<Meaning, ScanRefusal> {
  if (isWebAddress(text)) return webAddress(text, now)
  return isBareLabel(text) ? refused('empty') : accepted(freeText(text))
}

const isRetail = (aim: string, text: string): boolean =>
  aim.startsWith(']E') || (aim.startsWith(']I') && /^\d{14}$/u.test(text))

function gs1(text: string, now: Date): Result<Meaning, ScanRefusal> {
  const elements = readElements(text, now)
  return elements.ok ? accepted({ format: 'gs1', ...fieldsOfElements(elements.value, now) }) : elements
}

function webAddress(text: string, now: Date): Result<Meaning, ScanRefusal> {
  const elements = readDigitalLink(text, now)
  if (!elements) return accepted({ format: 'url' })
  return elements.ok ? accepted({ format: 'gs1-dl', ...fieldsOfElements(elements.value, now) }) : elements
}

function freeText(text: string): Meaning {
  const labelled = readLabelled(text)
  return labelled ? { format: 'labelled', ...labelled } : { format: 'plain', ...readPlain(text) }
}

function withFormat(
  format: ScanFormat,
  fields: Result<ScanFields, ScanRefusal>,
): Result<Meaning, ScanRefusal> {
  return fields.ok ? accepted({ format, ...fields.value }) : fields
}

/** RS, GS and EOT, which a message of ISO 15434 is made of. */
const envelopeMarks = ['\u001e', groupSeparator, '\u0004']

/** These and FS and US can be part of a scan; in the wrong place of a GS1 code they are characters like others. */
const separators = [...envelopeMarks, '\u001c', '\u001f']

const hasControls = (text: string, allowed: readonly string[]): boolean =>
  /\p{Cc}/u.test(allowed.reduce((rest, mark) => rest.replaceAll(mark, ''), text))
