// The guided demo: opens the real app with a scanner at a real com port, plays the main job in it, and leaves
// screenshots and a transcript in demo-output/. On a screen the window stays open afterwards, to go on with.
import { once } from 'node:events'
import { join } from 'node:path'
import { openComPortPair } from './demo/com-port-pair.mjs'
import { playDispatch } from './demo/dispatch-story.mjs'
import { playReceiving } from './demo/receiving-story.mjs'
import { playReturn } from './demo/return-story.mjs'
import { Transcript } from './demo/transcript.mjs'
import { say } from './machine/trouble.mjs'

/**
 * @param {object} options
 * @param {import('./machine/electron.mjs').Electron} options.runtime
 * @param {string} options.root
 * @param {string} options.dataDir where the demo's station keeps its data
 * @param {string[]} options.args
 * @param {boolean} options.staysOpen
 */
export async function runDemo({ runtime, root, dataDir, args, staysOpen }) {
  const { _electron } = await import('@playwright/test')
  const output = join(root, 'demo-output')
  await Transcript.clear(output)
  const scanner = await openComPortPair()
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, root, `--data=${dataDir}`, ...args],
    env: environment({ ...process.env, ...runtime.env, STATION_COM_PORT: scanner.stationSide }),
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(15_000)
  const transcript = new Transcript(output, page)
  try {
    const stage = {
      page,
      scan: (/** @type {string} */ code) => scanner.scan(code),
      tell: (/** @type {string} */ sentence) => transcript.tell(sentence),
    }
    await playReceiving(stage)
    await playDispatch(stage)
    await playReturn(stage)
    say(`The demo is over: transcript and screenshots are in ${output}.`)
    if (staysOpen) await leaveOpen(app, dataDir)
  } catch (error) {
    await transcript.tell('Here the demo came to a halt.')
    throw error
  } finally {
    await app.close()
    await scanner.close()
  }
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} dataDir
 */
async function leaveOpen(app, dataDir) {
  say(`Go on in the window; its data lie in ${dataDir}. Closing the window ends the demo.`)
  await once(app.process(), 'exit')
}

/** @param {NodeJS.ProcessEnv} variables */
const environment = (variables) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value ?? '']))
