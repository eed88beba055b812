import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server on this machine that can be pulled out and put back. */
export class Cable {
  readonly port: number
  readonly #target: number
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined

  /** @param port where the near end listens  @param target where the server listens */
  constructor(port: number, target: number) {
    this.port = port
    this.#target = target
  }

  async plugIn(): Promise<void> {
    this.#server = createServer((near) => this.#join(near)).listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  /** Breaks every connection, and lets no new one through. */
  async pull(): Promise<void> {
    const server = this.#server
    if (!server?.listening) return
    server.close()
    for (const socket of this.#sockets) socket.destroy()
    await once(server, 'close')
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        other.destroy()
        this.#sockets.delete(one)
      })
    }
  }
}
