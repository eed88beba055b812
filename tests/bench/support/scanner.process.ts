// A scanner in a process of its own: sends its numbers over a pty, each at its moment whatever the station does
// meanwhile, and says at the end when the last byte of each had gone out.
import { open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { constants } from 'node:fs'
import { machineClock } from './machine-clock'
import { serialAt } from './filled-warehouse'

const { path, first, count, perSecond } = JSON.parse(process.argv[2] ?? '{}')
const port = await open(path, constants.O_WRONLY | constants.O_NOCTTY)
const sentAt: number[] = []
const start = performance.now()
for (let place = 0; place < count; place += 1) {
  const early = start + (place * 1_000) / perSecond - performance.now()
  if (early > 0) await setTimeout(early)
  await port.write(`${serialAt(first + place)}\r`)
  sentAt.push(machineClock())
}
await port.close()
process.stdout.write(`${JSON.stringify(sentAt)}\n`)
