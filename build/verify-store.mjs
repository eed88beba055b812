// npm run verify-store -- FILE: rebuilds the state in FILE from its ledger and says "equal" or what differs.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readyBuildForNode } from './app/app-build.mjs'
import { runCommand } from './machine/command.mjs'
import { root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'
import { Trouble } from './machine/trouble.mjs'

await runCommand(async ([file, ...others]) => {
  if (file === undefined || others.length > 0) throw new Trouble('Usage: npm run verify-store -- FILE')
  const store = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  if (!existsSync(store)) throw new Trouble(`There is no file ${store}.`)
  await readyBuildForNode()
  return run(process.execPath, [join(root, 'out', 'main', 'verify-store.js'), store], { cwd: root })
})
