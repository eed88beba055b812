// npm start: gets the machine ready, builds what changed and opens Serial Station. Where there is no screen, or with
// `npm start -- --demo`, it plays the guided demo instead. `npm start -- --data=DIR` keeps everything in DIR.
import { readyBuild } from './app/app-build.mjs'
import { readStartArguments } from './app/start-arguments.mjs'
import { runCommand } from './machine/command.mjs'
import { passingFolder } from './machine/passing-folder.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'
import { readyMachine } from './machine/ready-machine.mjs'
import { say } from './machine/trouble.mjs'
import { hasScreen, readyScreen } from './machine/virtual-screen.mjs'

/** @typedef {import('./machine/electron.mjs').Electron} Electron */

await runCommand(async (args) => {
  const { playsDemo, dataDir, others } = readStartArguments(args, process.env.INIT_CWD ?? process.cwd())
  const withDemo = playsDemo || !hasScreen()
  const electron = await readyMachine({ playsScanner: withDemo })
  await readyBuild(electron.version)
  return withDemo ? playDemo(electron, dataDir, others) : openApp(electron, dataDir, others)
})

/**
 * @param {Electron} electron
 * @param {string | undefined} dataDir
 * @param {string[]} args
 */
function openApp({ executable, args: switches, env }, dataDir, args) {
  const data = dataDir === undefined ? [] : [`--data=${dataDir}`]
  return run(executable, [...switches, root, ...data, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
}

/**
 * @param {Electron} runtime
 * @param {string | undefined} dataDir
 * @param {string[]} args
 */
async function playDemo(runtime, dataDir, args) {
  const staysOpen = hasScreen()
  if (!staysOpen) say('No screen here: playing the guided demo on a virtual one.')
  await readyScreen()
  const { runDemo } = await import('./demo.mjs')
  await runDemo({ runtime, root, dataDir: dataDir ?? passingFolder('demo'), args, staysOpen })
  return 0
}
