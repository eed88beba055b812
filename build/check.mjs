// npm run check: format, lint, types, dead code and unit tests; no window is opened.
import { runCommand } from './machine/command.mjs'
import { readySystemPackages } from './machine/system-packages.mjs'
import { runSteps } from './testing/run-steps.mjs'
import { checks } from './testing/steps.mjs'

await runCommand(async () => {
  await readySystemPackages(['com-port pair'])
  return runSteps(checks)
})
