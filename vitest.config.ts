import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Starts a PostgreSQL for the suites that run on both dialects.
const postgresSetup = 'tests/support/postgres-setup.ts'
const globalSetup = existsSync(resolve(import.meta.dirname, postgresSetup)) ? [postgresSetup] : []

/** A test that hangs ends after this; none asserts how long it took, and machines may be busy. */
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // Vitest leaves one core to a person who works meanwhile, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{main,shared,scanners,architecture,build}/**/*.test.ts'],
          // One process for all files is five times as fast; a test leaves nothing behind in a module.
          isolate: false,
          globalSetup,
          ...timeouts,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.tsx'],
          setupFiles: ['tests/renderer/setup.ts'],
          // React, Mantine and the screens are loaded once, not for each file; the setup clears up after each test.
          isolate: false,
          ...timeouts,
        },
      },
    ],
  },
})
