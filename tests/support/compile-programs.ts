import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { z } from 'zod'

const root = path.join(import.meta.dirname, '../..')
/** Below the project, where natives are found. */
const output = path.join(root, 'test-output')

/** What the app does not bundle either: its natives, and one that pg tries and goes on without. */
function notBundled(): string[] {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8')
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(text))
  return [...Object.keys(dependencies), 'pg-native']
}

export interface CompiledPrograms {
  /** The compiled file of one of the scripts: `receiving.process.ts` became `receiving.process.js`. */
  pathOf(script: string): string
  remove(): void
}

/**
 * TypeScript programs of one folder, compiled as the app is: for a test that starts one so often that reading hundreds
 * of files each time would take longer than what it proves.
 */
export async function compilePrograms(folder: string, scripts: readonly string[]): Promise<CompiledPrograms> {
  mkdirSync(output, { recursive: true })
  const outDir = mkdtempSync(path.join(output, 'programs-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, external: notBundled() },
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: Object.fromEntries(
          scripts.map((script) => [path.parse(script).name, path.join(folder, script)]),
        ),
      },
    },
  })
  return {
    pathOf: (script) => path.join(outDir, `${path.parse(script).name}.js`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
