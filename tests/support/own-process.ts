import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

const HOOK = path.join(import.meta.dirname, 'typescript-hook.mjs')

/** A process that runs one of our TypeScript files and says on its standard output, line by line, how far it is. */
export class OwnProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #lines: AsyncIterator<string>
  readonly #ended: Promise<unknown[]>

  /** @param before a program that starts ours, such as `['unshare', '-m']` */
  constructor(script: string, parameters: readonly string[] = [], before: readonly string[] = []) {
    const [program = '', ...rest] = [...before, process.execPath, '--import', HOOK, script, ...parameters]
    this.#child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#ended = once(this.#child, 'close')
    this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]()
  }

  /** The next line it says; undefined once it has ended. */
  async nextLine(): Promise<string | undefined> {
    const next = await this.#lines.next()
    return next.done ? undefined : next.value
  }

  /** All the lines it says until it ends. */
  async lines(): Promise<string[]> {
    const next = await this.nextLine()
    return next === undefined ? [] : [next, ...(await this.lines())]
  }

  /** Tells it to end, by closing its standard input, and gives its exit code. */
  async end(): Promise<unknown> {
    this.#child.stdin.end()
    const [code] = await this.#ended
    return code
  }
}
