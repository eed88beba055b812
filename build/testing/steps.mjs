// The steps of npm test, each of which says by its exit code whether it went well.
import { join } from 'node:path'
import { readyBuild } from '../app/app-build.mjs'
import { inModules, root } from '../machine/paths.mjs'
import { run } from '../machine/processes.mjs'
import { readyScreen } from '../machine/virtual-screen.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ file: string, counts(report: unknown): Counts }} Report */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [after] steps without which this one makes no sense
 * @property {Report} [report]
 * @property {() => Promise<number>} run answers with the exit code
 */

export const outputFolder = join(root, 'test-output')

/** What `npm run check` looks at: seconds, no window. */
export const checks = /** @type {const} @satisfies {readonly Step[]} */ ([
  { name: 'format', run: () => tool(['@biomejs', 'biome', 'bin', 'biome'], 'format') },
  { name: 'lint', run: () => tool(['oxlint', 'bin', 'oxlint'], '--deny-warnings') },
  { name: 'types', run: () => tool(['typescript', 'bin', 'tsc'], '-b') },
  { name: 'dead code', run: () => tool(['knip', 'bin', 'knip.js']) },
  {
    name: 'unit tests',
    report: { file: join(outputFolder, 'unit.json'), counts: vitestCounts },
    run: () => tool(['vitest', 'vitest.mjs'], 'run', ...vitestReport(join(outputFolder, 'unit.json'))),
  },
])

/**
 * What needs the built app.
 * @param {import('../machine/electron.mjs').Electron} electron
 * @returns {readonly Step[]}
 */
export const appSteps = (electron) => [
  { name: 'build', run: () => builds(electron.version) },
  playwrightStep('end to end', 'journeys', ['build']),
  {
    name: 'package',
    after: ['build'],
    run: () => run(process.execPath, [join(root, 'build', 'package.mjs')]),
  },
  playwrightStep('packaged app', 'packaged', ['package']),
]

/** @param {string} electronVersion */
async function builds(electronVersion) {
  await readyBuild(electronVersion)
  return 0
}

/**
 * @param {string} name
 * @param {string} project in playwright.config.ts
 * @param {string[]} after
 * @returns {Step}
 */
function playwrightStep(name, project, after) {
  const file = join(outputFolder, `${project}.json`)
  return {
    name,
    after,
    report: { file, counts: playwrightCounts },
    run: async () => {
      await readyScreen()
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file
      const reporters = '--reporter=list,json'
      return tool(['@playwright', 'test', 'cli.js'], 'test', `--project=${project}`, reporters)
    },
  }
}

/** @param {string} file */
const vitestReport = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]

/**
 * @param {readonly string[]} path of the program below node_modules
 * @param {...string} args
 */
const tool = (path, ...args) => run(process.execPath, [inModules(...path), ...args], { cwd: root })
