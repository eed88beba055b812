// npm run bench [-- NAME ...]: builds the app and runs tests/bench/*.bench.ts one after the other, each a program of
// its own that prints its figures. Node runs the TypeScript as it stands (tests/support/typescript-hook.mjs), so that
// what is measured is the product's code on the shipped better-sqlite3, not a test runner's version of it.
import { existsSync, readdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readyBuild } from './app/app-build.mjs'
import { runCommand } from './machine/command.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'
import { readyMachine } from './machine/ready-machine.mjs'
import { Trouble } from './machine/trouble.mjs'
import { readyScreen } from './machine/virtual-screen.mjs'

const folder = join(root, 'tests', 'bench')

await runCommand(async (names) => {
  const benches = findBenches(names)
  const electron = await readyMachine()
  await readyBuild(electron.version)
  await readyScreen()
  console.log(machine(electron.version))
  let exitCode = 0
  for (const bench of benches) exitCode ||= await runBench(bench)
  return exitCode
})

/** @param {readonly string[]} names the beginning of a file name each; none means all */
function findBenches(names) {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.bench.ts')) : []
  const wanted = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))
  if (wanted.length === 0) throw new Trouble(`There is no such bench in ${folder}.`)
  return wanted.toSorted()
}

/** @param {string} file */
function runBench(file) {
  console.log(`\n== ${file.replace('.bench.ts', '')}`)
  const hooks = pathToFileURL(join(root, 'tests', 'support', 'typescript-hook.mjs')).href
  return run(process.execPath, ['--import', hooks, join(folder, file)], { cwd: root })
}

/** @param {string} electronVersion */
function machine(electronVersion) {
  const [processor] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const { node } = process.versions
  const [load = 0] = loadavg()
  return `${processor?.model.trim()}, ${cpus().length} cores, ${memory}, ${process.platform}; Node ${node}, Electron ${electronVersion}; load ${load.toFixed(1)}`
}
