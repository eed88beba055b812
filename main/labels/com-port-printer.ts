import type { SerialPort } from 'serialport'
import type { ZplPrinter } from '../../shared/label'
import { lostReasonIn } from '../scanners/lost-reason'
import type { Delivery } from './label-line'

type ComPortPrinter = Extract<ZplPrinter, { kind: 'com-port' }>

/** Beyond the time that the bytes take: for a printer that says *wait* while it prints. */
const patienceMs = 30_000
const bitsOfByte = 10

/** Sends labels over a com port, held only as long as that takes. */
export async function sendOverComPort(
  { path, baudRate }: ComPortPrinter,
  bytes: Uint8Array,
): Promise<Delivery> {
  const { SerialPort: Driver } = await import('serialport')
  // XON/XOFF is how label printers say *wait*; no label has these bytes in it.
  const port = new Driver({ path, baudRate, xon: true, xoff: true, autoOpen: false })
  const problem = await new Promise<Error | null>((resolve) => {
    port.open((error) => resolve(error))
  })
  if (problem) return { kind: 'unreachable', reason: lostReasonIn(problem.message) }
  const longestMs = patienceMs + (bytes.length * bitsOfByte * 1000) / baudRate
  const delivery = await written(port, bytes, longestMs)
  await new Promise<void>((resolve) => {
    port.close(() => resolve())
  })
  return delivery
}

function written(port: SerialPort, bytes: Uint8Array, longestMs: number): Promise<Delivery> {
  return new Promise((resolve) => {
    const brokeOff = () => resolve({ kind: 'broke-off' })
    const timer = setTimeout(brokeOff, longestMs)
    // Stays attached until the port is let go: an 'error' nobody listens to would end the process.
    port.on('error', brokeOff)
    port.on('close', brokeOff)
    port.write(Buffer.from(bytes))
    port.drain((error) => {
      clearTimeout(timer)
      resolve({ kind: error ? 'broke-off' : 'delivered' })
    })
  })
}
