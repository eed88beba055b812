import { SaxesParser } from 'saxes'
import { unreadablePart } from './unreadable'

const bytesPerStep = 65_536
const deepest = 200

/** What is told of a document, element by element; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads a part of a workbook as strict XML in strict UTF-8: no DOCTYPE and so no entities of its own, and not deeper
 * than any workbook is. Gives a breath after each step, with the bytes read so far.
 */
export function* readXml(part: string, bytes: Buffer, listener: XmlListener): Generator<number> {
  const parser = listening(part, listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (chunk: Buffer, isMore: boolean) => {
    try {
      return decoder.decode(chunk, { stream: isMore })
    } catch {
      throw unreadablePart(part)
    }
  }
  for (let at = 0; at < bytes.length; at += bytesPerStep) {
    parser.write(decoded(bytes.subarray(at, at + bytesPerStep), true))
    yield Math.min(at + bytesPerStep, bytes.length)
  }
  parser.write(decoded(Buffer.alloc(0), false))
  parser.close()
}

/** For a part of which nothing is wanted but that it is XML. */
export const deaf: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined }

/** Reads a small part in one go. */
export function readWholeXml(part: string, bytes: Buffer, listener: XmlListener): void {
  const steps = readXml(part, bytes, listener)
  while (!steps.next().done);
}

function listening(part: string, listener: XmlListener) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  const fail = () => {
    throw unreadablePart(part)
  }
  parser.on('error', fail)
  parser.on('doctype', fail)
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) fail()
    listener.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close(localName(name))
  })
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
