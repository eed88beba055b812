// The guided demo: starts the real app, shows its window and leaves a screenshot in demo-output/.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @param {{ runtime: import('./machine/electron.mjs').Electron, root: string, dataDir: string, args: string[] }} options
 */
export async function runDemo({ runtime, root, dataDir, args }) {
  const { _electron } = await import('@playwright/test')
  const output = join(root, 'demo-output')
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, root, `--data=${dataDir}`, ...args],
    env: Object.fromEntries(Object.entries({ ...process.env, ...runtime.env }).map(([k, v]) => [k, v ?? ''])),
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await page.screenshot({ path: join(output, '01-window.png') })
  await app.close()
  console.log(`Screenshot: ${join(output, '01-window.png')}`)
}
