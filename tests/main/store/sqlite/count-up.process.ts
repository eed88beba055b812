import { openSqliteStore } from '../../../../main/store/open-sqlite'
import { type NotesSchema, notesPlan } from '../notes-plan'

// Counts the head of a store up, a number of times, each in one write that reads first.
const [, , file = '', times = '0'] = process.argv
const opened = await openSqliteStore<NotesSchema>(file, notesPlan)
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const store = opened.value

async function countUp(left: number): Promise<void> {
  if (left === 0) return
  await store.write(async (tx) => {
    const { seq } = await tx.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    await tx
      .updateTable('ledger_head')
      .set({ seq: seq + 1 })
      .execute()
  })
  await countUp(left - 1)
}

await countUp(Number(times))
await store.close()
