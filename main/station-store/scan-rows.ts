import type { Selectable } from 'kysely'
import type { Outcome } from '../../shared/ipc/scanning'
import type { ScanId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'
import type { StationSchema } from './schema'

export type ScanRow = Selectable<StationSchema['scan']>

export async function insertFrame(
  tx: WriteTransaction<StationSchema>,
  frame: Omit<ScanRow, 'id' | 'status' | 'outcome'>,
): Promise<ScanRow> {
  const row = { ...frame, status: 'waiting', outcome: null } as const
  const { id } = await tx.insertInto('scan').values(row).returning('id').executeTakeFirstOrThrow()
  return { ...row, id }
}

export async function writeOutcome(
  tx: WriteTransaction<StationSchema>,
  scanId: ScanId,
  outcome: Outcome,
): Promise<void> {
  await tx
    .updateTable('scan')
    .set({ status: 'judged', outcome: JSON.stringify(outcome) })
    .where('id', '=', scanId)
    .execute()
}

/** The frames that nobody has judged, in the order they were read. */
export const readWaitingFrames = (reader: Reader<StationSchema>): Promise<ScanRow[]> =>
  reader.selectFrom('scan').where('status', '=', 'waiting').orderBy('id').selectAll().execute()

export const readNewestFrames = (reader: Reader<StationSchema>, limit: number): Promise<ScanRow[]> =>
  reader.selectFrom('scan').orderBy('id', 'desc').limit(limit).selectAll().execute()

/** Deletes the judged frames that are older than the newest so many. */
export async function deleteOldFrames(tx: WriteTransaction<StationSchema>, kept: number): Promise<void> {
  const newest = tx.selectFrom('scan').orderBy('id', 'desc')
  const oldestKept = await newest.offset(kept).limit(1).select('id').executeTakeFirst()
  if (!oldestKept) return
  await tx.deleteFrom('scan').where('status', '=', 'judged').where('id', '<=', oldestKept.id).execute()
}
