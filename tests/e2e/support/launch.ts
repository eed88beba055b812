import { rm } from 'node:fs/promises'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { readyElectron } from '../../../build/machine/electron.mjs'
import { passingFolder } from '../../../build/machine/passing-folder.mjs'
import { root } from '../../../build/machine/paths.mjs'
import { collectProblems } from './problems'

export interface Station {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  /** Errors in the window so far: exceptions, error messages and what the content security policy refused. */
  readonly problems: readonly string[]
  /** Closes the app in good order; a data folder of its own goes with it. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Kept on close; without it the station starts with an empty folder. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Starts the real, built app in the real Electron and waits for its window. */
export async function launchStation(options: LaunchOptions = {}): Promise<Station> {
  const runtime = await readyElectron({ tellsWhich: false })
  const dataDir = options.dataDir ?? passingFolder('e2e')
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, root, `--data=${dataDir}`, ...(options.args ?? [])],
    env: { ...environment(), ...runtime.env, ...options.env },
  })
  const problems = collectProblems(app.context())
  const close = async () => {
    await app.close()
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
  }
  return { app, page: await app.firstWindow(), dataDir, problems, close }
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
