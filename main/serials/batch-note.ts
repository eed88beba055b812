import type { Batch } from '../../shared/batch'

/** What the ledger notes of the batch of a unit that comes in: `Batch L-05, use by 2030-12-31`. */
export function batchNote(batch: Batch | undefined): string | null {
  if (!batch) return null
  const { batchNumber, useBy } = batch
  if (batchNumber === null) return `Use by ${useBy}`
  return useBy === null ? `Batch ${batchNumber}` : `Batch ${batchNumber}, use by ${useBy}`
}
