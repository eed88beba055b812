import type { Page } from '@playwright/test'
import type { CallName, Output, Question } from '../../../shared/ipc/contract'

/** Asks main as the window does, to set up what a journey is not about; throws when it is refused. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  question: Question<Name>,
): Promise<Output<Name>> {
  const reply: unknown = await page.evaluate(([called, input]) => window.station.call(called, input), [
    name,
    question,
  ] as const)
  if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'value' in reply)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract says what an accepted answer holds
    return reply.value as Output<Name>
  throw new Error(`${name} was not accepted: ${JSON.stringify(reply)}`)
}

export const newOperationId = () => globalThis.crypto.randomUUID()
