import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Programs of their own beside the app: `main/<name>.ts` becomes `out/main/<name>.js`. */
const mainPrograms = [
  'index',
  'verify-store',
  'verification/worker',
  'store/sqlite/store-worker',
  'spreadsheets/process',
  'spreadsheets/thread',
]
const existing = mainPrograms.filter((name) => existsSync(at(`main/${name}.ts`)))

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(existing.map((name) => [name, at(`main/${name}.ts`)])),
        // pg tries this native variant and goes on without it.
        external: ['pg-native'],
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load no other file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    // main replaces this word by a fresh nonce each time it serves the page.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      minify: true,
      // The content security policy allows files of the app only, no data: addresses.
      assetsInlineLimit: 0,
      // Read from the disk, not over a network: one large file is no harm.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
