// npm run verify-store -- FILE: rebuilds the state in FILE from its ledger and says "equal" or what differs.
// Its exit codes: 0 equal, 1 different, 2 not read.
import { join, resolve } from 'node:path'
import { readyBuildForNode } from './app/app-build.mjs'
import { runCommand } from './machine/command.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'

await runCommand(async (given) => {
  const folder = process.env.INIT_CWD ?? process.cwd()
  await readyBuildForNode()
  const program = join(root, 'out', 'main', 'verify-store.js')
  return run(process.execPath, [program, ...given.map((file) => resolve(folder, file))], { cwd: root })
})
