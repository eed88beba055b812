import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach } from 'vitest'
import {
  openSqliteStore,
  type SqliteStoreOptions,
  type SqliteStorePlan,
} from '../../../../main/store/open-sqlite'
import type { Store } from '../../../../main/store/store'
import { type NotesSchema, notesPlan } from '../notes-plan'

/** A file of notes in a folder of its own, made anew for each test. */
export class NotesFile {
  #folder = ''
  #stores: Store<NotesSchema>[] = []

  constructor() {
    beforeEach(() => {
      this.#folder = mkdtempSync(path.join(tmpdir(), 'station-file-'))
      this.#stores = []
    })
    afterEach(async () => {
      await Promise.all(this.#stores.map((store) => store.close()))
      rmSync(this.#folder, { recursive: true, force: true })
    })
  }

  get folder(): string {
    return this.#folder
  }

  get path(): string {
    return this.beside('notes.db')
  }

  beside(name: string): string {
    return path.join(this.#folder, name)
  }

  async tryToOpen(
    plan: SqliteStorePlan = notesPlan,
    options: SqliteStoreOptions = { patience: 0 },
    file = this.path,
  ) {
    const opened = await openSqliteStore<NotesSchema>(file, plan, options)
    if (opened.ok) this.#stores.push(opened.value)
    return opened
  }

  async open(
    plan?: SqliteStorePlan,
    options?: SqliteStoreOptions,
    file?: string,
  ): Promise<Store<NotesSchema>> {
    const opened = await this.tryToOpen(plan, options, file)
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value
  }

  async create(plan?: SqliteStorePlan): Promise<void> {
    const store = await this.open(plan)
    await store.close()
  }

  /** The problem that opening meets, and whether every byte stayed where it was. */
  async problem(plan?: SqliteStorePlan, file?: string): Promise<object> {
    const before = this.#fingerprint()
    const opened = await this.tryToOpen(plan, { patience: 0 }, file)
    const isUntouched = JSON.stringify(this.#fingerprint()) === JSON.stringify(before)
    return opened.ok ? { isOpened: true } : { ...opened.refusal, isUntouched }
  }

  /** Works on the file past the store. */
  directly<Answer>(work: (connection: Database.Database) => Answer): Answer {
    const connection = new Database(this.path)
    try {
      return work(connection)
    } finally {
      connection.close()
    }
  }

  // Every byte in the folder, but for the empty WAL and its shared memory, which even a reader makes.
  #fingerprint(): Record<string, string> {
    const holdsNothing = (name: string) =>
      name.endsWith('-shm') || (name.endsWith('-wal') && statSync(this.beside(name)).size === 0)
    const digest = (name: string) =>
      createHash('sha256')
        .update(readFileSync(this.beside(name)))
        .digest('hex')
    const names = readdirSync(this.#folder).filter((name) => !holdsNothing(name))
    return Object.fromEntries(names.map((name) => [name, digest(name)]))
  }
}

export const addNote = (store: Store<NotesSchema>, title = 'a') =>
  store.write((tx) => tx.insertInto('note').values({ book: 1, title }).execute())

export const readTitles = async ({ reader }: Store<NotesSchema>): Promise<string[]> =>
  (await reader.selectFrom('note').select('title').execute()).map(({ title }) => title)
