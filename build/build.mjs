// npm run build: compiles the app into out/ when its sources changed.
import { readyBuild } from './app/app-build.mjs'
import { runCommand } from './machine/command.mjs'
import { readyElectron } from './machine/electron.mjs'

await runCommand(async () => {
  await readyBuild((await readyElectron()).version)
  return 0
})
