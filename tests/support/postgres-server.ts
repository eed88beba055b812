import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import type { ServerAddress } from '../../main/store/postgres/server-pool'

const SUPERUSER = 'station'
const START_LIMIT = 30_000

/** A PostgreSQL of our own on loopback, whose data are thrown away. */
export class PostgresServer {
  readonly #binaries: string
  readonly #folder: string
  readonly #port: number
  #process: ChildProcess | undefined

  /** @param folder empty, and reachable by an ordinary user */
  constructor(binaries: string, folder: string, port: number) {
    this.#binaries = binaries
    this.#folder = folder
    this.#port = port
  }

  address(database = 'postgres'): ServerAddress {
    return { host: '127.0.0.1', port: this.#port, user: SUPERUSER, database }
  }

  /** Ready for connections when it resolves. */
  async start(): Promise<void> {
    const data = path.join(this.#folder, 'data')
    const user = ordinaryUser()
    mkdirSync(data, { mode: 0o700 })
    if (user) chmodSync(this.#folder, 0o755)
    if (user) chownSync(data, user.uid, user.gid)
    await this.#createCluster(data, user)
    // Only for tests: nothing here needs to survive a power cut.
    const settings = [
      'fsync=off',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=300',
    ]
    const options = [...settings, 'max_wal_size=128MB', 'log_min_messages=fatal'].flatMap((setting) => [
      '-c',
      setting,
    ])
    this.#process = this.#spawn('postgres', ['-D', data, '-p', String(this.#port), ...options], user)
    await untilConnected(this.address(), this.#process)
  }

  /** Breaks off all connections; what was committed stays in the folder. */
  async stop(): Promise<void> {
    const running = this.#process
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGQUIT')
    await ended
  }

  /** The same without waiting, for the moment when the process ends. */
  kill(): void {
    this.#process?.kill('SIGQUIT')
  }

  // Where it can, the cluster sorts like a dictionary, as a customer's server may: our columns must not.
  async #createCluster(data: string, user: OrdinaryUser | undefined): Promise<void> {
    const like = ['-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--no-sync']
    const dictionary = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US']
    const [withDictionary] = await once(this.#spawn('initdb', [...like, ...dictionary], user), 'exit')
    if (withDictionary === 0) return
    const [plain] = await once(this.#spawn('initdb', [...like, '--locale=C'], user), 'exit')
    if (plain !== 0) throw new Error(`initdb ended with ${String(plain)}`)
  }

  #spawn(program: string, parameters: string[], user: OrdinaryUser | undefined): ChildProcess {
    return spawn(path.join(this.#binaries, program), parameters, { stdio: 'ignore', cwd: '/', ...user })
  }
}

interface OrdinaryUser {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root; another user does it then. */
function ordinaryUser(): OrdinaryUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  try {
    return idsOf('postgres')
  } catch {
    return idsOf('nobody')
  }
}

const idsOf = (name: string): OrdinaryUser => ({ uid: askId('-u', name), gid: askId('-g', name) })

const askId = (what: '-u' | '-g', name: string): number =>
  Number(execFileSync('id', [what, name], { stdio: 'pipe' }))

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function untilConnected(
  address: ServerAddress,
  server: ChildProcess,
  deadline = Date.now() + START_LIMIT,
): Promise<void> {
  const client = new Client(address)
  try {
    await client.connect()
    await client.end()
    return
  } catch (error) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`, { cause: error })
    if (Date.now() > deadline) throw error
  }
  await setTimeout(20)
  await untilConnected(address, server, deadline)
}
