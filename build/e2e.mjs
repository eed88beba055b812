// npm run e2e -- [Playwright's arguments]: builds what changed and plays operator journeys in the real app.
import { readyBuild } from './app/app-build.mjs'
import { runCommand } from './machine/command.mjs'
import { inModules, root } from './machine/paths.mjs'
import { run } from './machine/processes.mjs'
import { readyMachine } from './machine/ready-machine.mjs'
import { readyScreen } from './machine/virtual-screen.mjs'

await runCommand(async (args) => {
  const electron = await readyMachine()
  await readyBuild(electron.version)
  await readyScreen()
  const playwright = inModules('@playwright', 'test', 'cli.js')
  return run(process.execPath, [playwright, 'test', '--project=journeys', ...args], { cwd: root })
})
