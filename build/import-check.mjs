// npm run import-check -- FOLDER: plays the spreadsheets that FOLDER/index.json names through the importer, each on a
// store of its own, prints what came of each and then "N right, N wrong". Exit code 1 when any is wrong.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from './machine/command.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'

await runCommand(async (given) => {
  const folder = process.env.INIT_CWD ?? process.cwd()
  const hook = pathToFileURL(join(root, 'tests', 'support', 'typescript-hook.mjs')).href
  const program = join(root, 'tests', 'import-check', 'check.process.ts')
  const folders = given.map((one) => resolve(folder, one))
  return run(process.execPath, ['--import', hook, program, ...folders], { cwd: root })
})
