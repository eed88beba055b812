import type { BrowserContext } from '@playwright/test'

/**
 * Fills up with the errors of all windows: exceptions, error messages and what the content security policy refuses
 * (Chromium reports that as an error message too).
 */
export function collectProblems(context: BrowserContext): readonly string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  context.on('weberror', (error) => problems.push(String(error.error())))
  return problems
}
