// npm run setup: makes this machine ready. Every other command does it by itself. With `-- --download` a download of
// Electron that failed before is tried again at once.
import { rm } from 'node:fs/promises'
import { runCommand } from './machine/command.mjs'
import { failureNote } from './machine/npm-electron.mjs'
import { readyMachine } from './machine/ready-machine.mjs'

await runCommand(async (args) => {
  if (args.includes('--download')) await rm(await failureNote(), { force: true })
  await readyMachine()
  return 0
})
