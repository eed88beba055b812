// npm start: gets the machine ready, builds what changed and opens Serial Station. Where there is no screen, or with
// `npm start -- --demo`, it plays the guided demo instead. `npm start -- --data=DIR` keeps everything in DIR.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readyBuild } from './app/app-build.mjs'
import { readStartArguments } from './app/start-arguments.mjs'
import { runCommand } from './machine/command.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'
import { say } from './machine/trouble.mjs'
import { hasScreen, readyScreen } from './machine/virtual-screen.mjs'
import { readyMachine } from './setup.mjs'

/** @typedef {import('./machine/electron.mjs').Electron} Electron */

await runCommand(async (args) => {
  const { playsDemo, dataDir, forTheApp } = readStartArguments(args, process.env.INIT_CWD ?? process.cwd())
  const withDemo = playsDemo || !hasScreen()
  const electron = await readyMachine({ playsScanner: withDemo })
  await readyBuild(electron.version)
  return withDemo ? playDemo(electron, dataDir, forTheApp) : openApp(electron, forTheApp)
})

/**
 * @param {Electron} electron
 * @param {string[]} args
 */
async function openApp(electron, args) {
  const env = { ...process.env, ...electron.env }
  return run(electron.executable, [...electron.args, root, ...args], { cwd: root, env })
}

/**
 * @param {Electron} runtime
 * @param {string | undefined} dataDir
 * @param {string[]} args
 */
async function playDemo(runtime, dataDir, args) {
  if (!hasScreen()) say('No screen here: playing the guided demo on a virtual one.')
  await readyScreen()
  const { runDemo } = await import('./demo.mjs')
  await runDemo({ runtime, root, dataDir: dataDir ?? passingFolder(), args })
  return 0
}

/** The demo starts from nothing each time, and nothing of it stays, however it ends. */
function passingFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'serial-station-demo-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
