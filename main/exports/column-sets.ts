import type { DataType } from '../../shared/data-types'
import type { Answer, Input } from '../../shared/ipc/contract'
import { KeptColumns } from '../../shared/ipc/columns'
import type { Topic } from '../../shared/ipc/events'
import { nameKey } from '../../shared/name-key'
import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { writeSetting } from '../settings/station-settings'
import type { StationSchema, StationStore } from '../station-store/schema'
import type { Reader, WriteTransaction } from '../store/store'

interface ColumnDeps {
  readonly stationStore: StationStore
  readonly changed: (topics: Topic[]) => void
}

/** The columns of exports, as this station remembers them. */
export function columnHandlers({ stationStore, changed }: ColumnDeps): HandlersFor<'columns'> {
  return {
    'columns.read': async ({ dataType }) => accepted(await readKept(stationStore.reader, dataType)),
    'columns.choose': async ({ dataType, fields }) => {
      await stationStore.write((tx) => change(tx, dataType, { chosen: fields }))
      return accepted({})
    },
    'columns.keepSet': async (input) => {
      const answer = await stationStore.write((tx) => keepSet(tx, input))
      if (answer.ok) changed(['settings'])
      return answer
    },
    'columns.deleteSet': async ({ dataType, name }) => {
      const kept = await stationStore.write(async (tx) => {
        const { sets } = await readKept(tx, dataType)
        return change(tx, dataType, { sets: sets.filter((set) => set.name !== name) })
      })
      changed(['settings'])
      return accepted(kept)
    },
  }
}

/** Refused where another set has that name, however it is written. */
async function keepSet(
  tx: WriteTransaction<StationSchema>,
  { dataType, set, replaces }: Input<'columns.keepSet'>,
): Promise<Answer<'columns.keepSet'>> {
  const { sets } = await readKept(tx, dataType)
  const others = sets.filter(({ name }) => name !== replaces)
  const owner = others.find(({ name }) => nameKey(name) === nameKey(set.name))
  if (owner) return refused({ code: 'column-set-name-taken', name: owner.name })
  const byName = [...others, set].toSorted((one, other) => one.name.localeCompare(other.name))
  return accepted(await change(tx, dataType, { sets: byName }))
}

/** Nothing is kept while nobody chose, and where this version cannot read what is kept. */
async function readKept(reader: Reader<StationSchema>, dataType: DataType): Promise<KeptColumns> {
  const stored = await reader
    .selectFrom('station_setting')
    .where('name', '=', settingOf(dataType))
    .select('value')
    .executeTakeFirst()
  const kept = KeptColumns.safeParse(stored && JSON.parse(stored.value))
  return kept.data ?? { chosen: null, sets: [] }
}

async function change(
  tx: WriteTransaction<StationSchema>,
  dataType: DataType,
  part: Partial<KeptColumns>,
): Promise<KeptColumns> {
  const kept = { ...(await readKept(tx, dataType)), ...part }
  await writeSetting(tx, settingOf(dataType), JSON.stringify(kept))
  return kept
}

const settingOf = (dataType: DataType): string => `exportColumns:${dataType}`
