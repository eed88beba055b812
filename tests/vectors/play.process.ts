import { playFolder } from './play-folder'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('npm run vectors -- FOLDER, with scan.json, hid.json, serial.json or wedge.json in it')
  process.exit(2)
}
const played = await playFolder(folder)
const wrong = played.filter(({ differences }) => differences.length > 0)
for (const { id, kind, differences } of wrong)
  for (const difference of differences) console.log(`${id} (${kind}): ${difference}`)
console.log(`${played.length - wrong.length} right, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 || played.length === 0 ? 1 : 0
