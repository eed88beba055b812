import { read } from 'node:fs'
import { promisify } from 'node:util'

const readAsync = promisify(read)

/** What an open port of the driver is on Linux and macOS; its own types do not say it. */
interface UnixPort {
  readonly fd: number | null
  readonly poller: { once(event: 'readable', listener: (error: Error | null) => void): unknown }
  read(buffer: Buffer, offset: number, length: number): Promise<{ buffer: Buffer; bytesRead: number }>
}

/**
 * Lets an open port notice on Linux and macOS that its line hung up. There a read of nothing means the device is gone,
 * but the driver (bindings-cpp 13, its issue 162) asks again at once and for ever: a scanner unplugged at the wrong
 * moment was never missed, and took a whole processor and ever more memory. Here such a read ends the connection.
 */
export function noticeHangUp(port: unknown): void {
  if (!isUnixPort(port)) return
  port.read = (buffer, offset, length) => readUntilHangUp(port, buffer, offset, length)
}

function isUnixPort(port: unknown): port is UnixPort {
  return typeof port === 'object' && port !== null && 'poller' in port && 'fd' in port && 'read' in port
}

async function readUntilHangUp(port: UnixPort, buffer: Buffer, offset: number, length: number) {
  const bytesRead = await readNow(port, buffer, offset, length)
  if (bytesRead === 0) throw new Error('The line hung up')
  if (bytesRead !== undefined) return { buffer, bytesRead }
  // Closed during the read: to ask the driver for more now would end the process.
  if (port.fd === null) throw closed()
  await readable(port)
  return readUntilHangUp(port, buffer, offset, length)
}

/** How many bytes were there, 0 after a hang-up; undefined when none came yet. */
async function readNow(port: UnixPort, buffer: Buffer, offset: number, length: number) {
  if (port.fd === null) throw closed()
  try {
    return (await readAsync(port.fd, buffer, offset, length, null)).bytesRead
  } catch (error) {
    if (isNothingYet(error)) return undefined
    throw error
  }
}

const closed = () => Object.assign(new Error('The port is closed'), { canceled: true })

function readable(port: UnixPort): Promise<void> {
  return new Promise((resolve, reject) => {
    port.poller.once('readable', (error) => (error ? reject(error) : resolve()))
  })
}

function isNothingYet(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'EAGAIN' || error.code === 'EWOULDBLOCK' || error.code === 'EINTR'
}
