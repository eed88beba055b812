// The frame of every command of this project (npm start, npm test, ...).
// Everything it loads before the dependencies are ready may use Node's own modules only; packages are
// imported inside functions.
import { readyDependencies } from './dependencies.mjs'
import { continueOnToolNode, isNodeForTools } from './tool-node.mjs'
import { Trouble } from './trouble.mjs'

/** @param {(args: string[]) => Promise<number>} work answers with the exit code */
export async function runCommand(work) {
  try {
    await readyDependencies()
    if (!isNodeForTools(process.versions.node)) await continueOnToolNode()
    process.exit(await work(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error)
    process.exit(1)
  }
}
