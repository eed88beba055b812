import path from 'node:path'
import { Spreadsheets } from '../../main/spreadsheets/spreadsheets'
import { nodeProcess } from '../../main/spreadsheets/start-process'
import { checkFile } from './check-file'
import { readFixtures } from './fixture'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('npm run import-check -- FOLDER, with index.json and the files that it names in it')
  process.exit(2)
}
const root = path.join(import.meta.dirname, '../..')
const engine = new Spreadsheets(
  nodeProcess(path.join(root, 'main/spreadsheets/process.ts'), process.execArgv),
)
let wrong = 0
const fixtures = readFixtures(folder)
for (const fixture of fixtures) {
  const checked = await checkFile(folder, fixture, engine)
  const { file, verdict, milliseconds, peakBytes } = checked
  const differences = [...checked.differences, ...checked.tooCostly]
  const isRight = differences.length === 0
  if (!isRight) wrong += 1
  const cost = `${Math.round(milliseconds)} ms, ${Math.round(peakBytes / 1024 / 1024)} MB`
  console.log(`${isRight ? 'right' : 'WRONG'}  ${file}: ${verdict} (${cost})`)
  for (const difference of differences) console.log(`       ${difference}`)
}
console.log(`${fixtures.length - wrong} right, ${wrong} wrong`)
process.exitCode = wrong > 0 || fixtures.length === 0 ? 1 : 0
