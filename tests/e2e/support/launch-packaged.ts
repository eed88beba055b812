import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { packedExecutable } from '../../../build/app/packed-app.mjs'
import { passingFolder } from '../../../build/machine/passing-folder.mjs'
import { goesWithoutSandbox } from '../../../build/machine/sandbox.mjs'
import { collectProblems } from './problems'

export interface PackagedStation {
  readonly page: Page
  readonly problems: readonly string[]
  /** Closes the window as a person would. Answers with the app's exit code, null when it was killed. */
  quit(): Promise<number | null>
}

const START_LIMIT_MS = 30_000

/** Starts the packed app. Its fuses keep Playwright out of the main process, so its window is reached as a web page is. */
export async function launchPackagedStation(): Promise<PackagedStation> {
  const dataDir = passingFolder('packaged')
  const sandbox = goesWithoutSandbox() ? ['--no-sandbox'] : []
  const args = ['--remote-debugging-port=0', `--data=${dataDir}`, ...sandbox]
  const program = spawn(packedExecutable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(program, 'exit')
  // A test that fails half way leaves nothing running.
  process.on('exit', () => program.kill('SIGKILL'))
  const browser = await chromium.connectOverCDP(await readDebuggingAddress(program))
  const page = await findWindow(browser)
  const problems = collectProblems(page.context())
  const quit = async () => {
    await page.close()
    const [exitCode] = await ended
    await rm(dataDir, { recursive: true, force: true })
    return typeof exitCode === 'number' ? exitCode : null
  }
  return { page, problems, quit }
}

/** Chromium prints it as soon as it listens: "DevTools listening on ws://127.0.0.1:PORT/...". */
async function readDebuggingAddress(program: ChildProcess): Promise<string> {
  if (!program.stderr) throw new Error('The packed app was started without its error output.')
  const printed: string[] = []
  const limit = setTimeout(() => program.kill('SIGKILL'), START_LIMIT_MS)
  try {
    for await (const line of createInterface(program.stderr)) {
      const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (address !== undefined) return address
      printed.push(line)
    }
  } finally {
    clearTimeout(limit)
    // Nobody reads on, and a full pipe would stop the app.
    program.stderr.resume()
  }
  throw new Error(`The packed app ended before it could be reached:\n${printed.join('\n')}`)
}

async function findWindow(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('The packed app has no browser context.')
  return context.pages()[0] ?? (await context.waitForEvent('page'))
}
