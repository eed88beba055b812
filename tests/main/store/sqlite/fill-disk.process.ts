import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openSqliteStore } from '../../../../main/store/open-sqlite'
import type { Store } from '../../../../main/store/store'
import { StoreFault } from '../../../../main/store/store-fault'
import { type NotesSchema, notesPlan } from '../notes-plan'

// On a small disk of its own: opens a store on the full disk, then on the free one, writes until it is full again,
// makes room, and goes on. Says what happened at each step.
const [, , folder = ''] = process.argv
const file = path.join(folder, 'notes.db')
const ballast = path.join(folder, 'ballast')
const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`)
const open = () => openSqliteStore<NotesSchema>(file, notesPlan)

function takeAllRoom(): void {
  try {
    writeFileSync(ballast, Buffer.alloc(64_000_000))
  } catch {
    // The disk is full: as it should be.
  }
}

async function writeUntilFull(store: Store<NotesSchema>, written = 0): Promise<number> {
  try {
    await store.write(async (tx) => {
      await tx
        .insertInto('note')
        .values({ book: written, title: 'x'.repeat(4000) })
        .execute()
      await tx
        .insertInto('note')
        .values({ book: written, title: 'y'.repeat(4000) })
        .execute()
    })
  } catch (error) {
    say({ step: 'write', fault: error instanceof StoreFault ? error.code : String(error) })
    return written
  }
  return writeUntilFull(store, written + 1)
}

async function countNotes(store: Store<NotesSchema>): Promise<number> {
  const { count } = await store.reader
    .selectFrom('note')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

takeAllRoom()
const refused = await open()
say({ step: 'open on a full disk', problem: refused.ok ? undefined : refused.refusal.code })
rmSync(ballast)

const opened = await open()
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const store = opened.value
const room = path.join(folder, 'room')
writeFileSync(room, Buffer.alloc(200_000))
const written = await writeUntilFull(store)
say({ step: 'kept', isWhole: written > 0 && (await countNotes(store)) === 2 * written })

rmSync(room)
await store.write((tx) => tx.insertInto('note').values({ book: -1, title: 'z' }).execute())
await store.close()
const again = await open()
say({ step: 'opened again', isWhole: again.ok && (await countNotes(again.value)) === 2 * written + 1 })
