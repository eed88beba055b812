import path from 'node:path'
import { OwnProcess } from '../../support/own-process'
import { serialAt } from './filled-warehouse'

const script = path.join(import.meta.dirname, 'scanner.process.ts')

interface Sending {
  /** The scanner's side of a pty. */
  readonly path: string
  /** The place of the first serial number, and how many follow from there. */
  readonly first: number
  readonly count: number
  readonly perSecond: number
}

export interface Sent {
  readonly texts: readonly string[]
  /** When the last byte of each had gone out. */
  readonly sentAt: readonly number[]
}

/** Lets a scanner send numbers from a process of its own; settles when all are sent. */
export async function sendScans(sending: Sending): Promise<Sent> {
  const scanner = new OwnProcess(script, [JSON.stringify(sending)])
  const said = await scanner.nextLine()
  await scanner.end()
  const sentAt: number[] = JSON.parse(said ?? '[]')
  const texts = Array.from({ length: sending.count }, (_, place) => serialAt(sending.first + place))
  if (sentAt.length !== texts.length) throw new Error(`${sentAt.length} of ${texts.length} scans were sent`)
  return { texts, sentAt }
}
