// npm test: gets the machine ready, then every check and test, up to the packaged app. Ends with the line
// "N passed, N failed, N skipped".
import { runCommand } from './machine/command.mjs'
import { readyMachine } from './machine/ready-machine.mjs'
import { readyTestPrograms } from './machine/system-packages.mjs'
import { runSteps } from './testing/run-steps.mjs'
import { appSteps, checks } from './testing/steps.mjs'

await runCommand(async () => {
  const electron = await readyMachine()
  await readyTestPrograms()
  return runSteps([...checks, ...appSteps(electron)])
})
