// npm test: gets the machine ready, then every check and test, up to the packaged app. Ends with the line
// "N passed, N failed, N skipped".
import { runCommand } from './machine/command.mjs'
import { readyMachine } from './machine/ready-machine.mjs'
import { readyPostgres } from './machine/system-packages.mjs'
import { runSteps } from './testing/run-steps.mjs'
import { appSteps, checks } from './testing/steps.mjs'

await runCommand(async () => {
  const electron = await readyMachine()
  await readyPostgres()
  return runSteps([...checks, ...appSteps(electron)])
})
