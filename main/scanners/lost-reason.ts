import type { LostReason } from './transport'

/** The drivers tell these apart only in words: on Linux and macOS the C library's or the system's, on Windows its own. */
export function lostReasonIn(words: string): Exclude<LostReason, 'unplugged'> {
  if (/no such (file|device)|(file|path) (not found|specified)|not exist/iu.test(words)) return 'not-there'
  if (/access (is )?denied|permission denied|not permitted/iu.test(words)) return 'access-denied'
  if (/busy|cannot lock|temporarily unavailable|exclusive access|being used/iu.test(words)) return 'in-use'
  return 'failed'
}
