import { verifyFile } from '../../../main/verification/verify-file'

/** Whether what is stored follows from its ledger, to the letter. */
export async function isEqualToItsLedger(file: string): Promise<boolean> {
  const verified = await verifyFile(file, undefined, { now: Date.now, tell: () => undefined })
  if (!verified.ok) throw new Error(JSON.stringify(verified.refusal))
  return verified.value.isEqual
}
