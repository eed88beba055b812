import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { sendOverComPort } from '../../../main/labels/com-port-printer'
import { sendOverNetwork } from '../../../main/labels/network-printer'
import { findPtyPairObstacle, openPtyPair } from '../../support/pty-pair'
import { createReadStream } from 'node:fs'

const labels = new TextEncoder().encode('^XA^FDÄ-1^FS^XZ\n'.repeat(5000))
let server: Server | undefined

afterEach(() => {
  server?.close()
})

/** A printer on this computer that treats its callers so. */
async function printerThat(treats: (socket: Socket) => void) {
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    treats(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { kind: 'network', host: '127.0.0.1', port, dpi: 203 } as const
}

describe('a label printer on the network', () => {
  it('gets every byte, in order', async () => {
    const taken: Buffer[] = []
    const printer = await printerThat((socket) => socket.on('data', (bytes) => taken.push(bytes)))

    expect(await sendOverNetwork(printer, labels)).toEqual({ kind: 'delivered' })
    expect(Buffer.concat(taken).equals(labels)).toBe(true)
  })

  it('has what it was given though it never hangs up', async () => {
    server = createServer({ allowHalfOpen: true }, (socket) => socket.resume()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const patience = { connectMs: 20, silenceMs: 5000 }

    expect(
      await sendOverNetwork({ kind: 'network', host: '127.0.0.1', port, dpi: 203 }, labels, patience),
    ).toEqual({ kind: 'delivered' })
  })

  it('that breaks off in the middle may have printed some', async () => {
    const printer = await printerThat((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const many = new Uint8Array(30_000_000)

    expect(await sendOverNetwork(printer, many)).toEqual({ kind: 'broke-off' })
  })

  it('that takes nothing more is given up after a while', async () => {
    const printer = await printerThat((socket) => socket.pause())
    const many = new Uint8Array(30_000_000)

    expect(await sendOverNetwork(printer, many, { connectMs: 2000, silenceMs: 50 })).toEqual({
      kind: 'broke-off',
    })
  })

  it('where nobody listens has printed nothing', async () => {
    const printer = await printerThat((socket) => socket.destroy())
    server?.close()

    expect(await sendOverNetwork(printer, labels)).toEqual({ kind: 'unreachable', reason: 'declined' })
  })
})

describe.skipIf(findPtyPairObstacle())('a label printer at a com port', () => {
  it('gets every byte, in order', async () => {
    const pair = await openPtyPair()
    const some = labels.slice(0, 20_000)
    const taken: Buffer[] = []
    const far = createReadStream(pair.scannerSide)
    const all = new Promise<void>((resolve) => {
      far.on('data', (bytes) => {
        taken.push(Buffer.from(bytes))
        if (Buffer.concat(taken).length >= some.length) resolve()
      })
    })

    const delivery = await sendOverComPort(
      { kind: 'com-port', path: pair.stationSide, baudRate: 115_200, dpi: 203 },
      some,
    )

    await all
    far.on('error', () => undefined).destroy()
    await pair.close()
    expect(delivery).toEqual({ kind: 'delivered' })
    expect(Buffer.concat(taken).equals(some)).toBe(true)
  })

  it('that is not there has printed nothing', async () => {
    expect(
      await sendOverComPort({ kind: 'com-port', path: '/dev/ttyNOWHERE', baudRate: 9600, dpi: 203 }, labels),
    ).toEqual({ kind: 'unreachable', reason: 'not-there' })
  })
})
