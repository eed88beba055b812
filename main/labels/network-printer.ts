import { connect } from 'node:net'
import type { ZplPrinter } from '../../shared/label'
import type { Delivery } from './label-line'

const longestConnectMs = 5000
/** A printer that holds its line this long without taking a byte is out of labels or stuck. */
const longestSilenceMs = 30_000

type NetworkPrinter = Extract<ZplPrinter, { kind: 'network' }>

interface Patience {
  readonly connectMs: number
  readonly silenceMs: number
}

/** Sends labels over TCP; done once all of it has left and the printer closed its side, or kept quiet. */
export function sendOverNetwork(
  { host, port }: NetworkPrinter,
  bytes: Uint8Array,
  { connectMs, silenceMs }: Patience = { connectMs: longestConnectMs, silenceMs: longestSilenceMs },
): Promise<Delivery> {
  return new Promise((resolve) => {
    let isConnected = false
    let isWritten = false
    const socket = connect({ host, port })
    const end = (delivery: Delivery) => {
      resolve(delivery)
      socket.destroy()
    }
    const silent = () => {
      if (!isConnected) return end({ kind: 'unreachable', reason: 'no-answer' })
      // Some printers never close their side: what they were given they have.
      return end({ kind: isWritten ? 'delivered' : 'broke-off' })
    }
    socket.setTimeout(connectMs, silent)
    socket.on('connect', () => {
      isConnected = true
      socket.setTimeout(silenceMs)
      socket.end(bytes, () => {
        isWritten = true
        socket.setTimeout(connectMs)
      })
    })
    // What it answers is not asked for; unread it would hold the line.
    socket.resume()
    socket.on('error', (error) =>
      end(isConnected ? { kind: 'broke-off' } : { kind: 'unreachable', reason: reasonOf(error) }),
    )
    socket.on('close', () => end({ kind: isWritten ? 'delivered' : 'broke-off' }))
  })
}

const reasonOf = (error: Error): 'not-found' | 'no-answer' | 'declined' | 'failed' =>
  'code' in error ? (reasons.get(error.code) ?? 'failed') : 'failed'

const reasons = new Map<unknown, 'not-found' | 'no-answer' | 'declined'>([
  ['ENOTFOUND', 'not-found'],
  ['EAI_AGAIN', 'not-found'],
  ['EAI_FAIL', 'not-found'],
  ['EINVAL', 'not-found'],
  ['ETIMEDOUT', 'no-answer'],
  ['EHOSTUNREACH', 'no-answer'],
  ['ENETUNREACH', 'no-answer'],
  ['EHOSTDOWN', 'no-answer'],
  ['ECONNREFUSED', 'declined'],
])
