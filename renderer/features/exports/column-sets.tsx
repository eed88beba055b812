import { Button, Group, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { DataType } from '../../../shared/data-types'
import type { ColumnSet } from '../../../shared/ipc/columns'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import { NameSet } from './name-set'

interface Props {
  readonly dataType: DataType
  readonly sets: readonly ColumnSet[]
  readonly chosen: readonly string[]
  readonly onChoose: (fields: readonly string[]) => void
}

/** Choices of columns that were given a name: chosen again, changed, renamed, deleted. */
export function ColumnSets({ dataType, sets, chosen, onChoose }: Props) {
  const [latest, setLatest] = useState<string>()
  const [naming, setNaming] = useState<'new' | 'rename'>()
  const updating = useDeed((set: ColumnSet) => call('columns.keepSet', { dataType, set, replaces: set.name }))
  const deleting = useDeed((name: string) => call('columns.deleteSet', { dataType, name }))
  const current = sets.find(({ fields }) => isSame(fields, chosen))
  const changed = current ? undefined : sets.find(({ name }) => name === latest)
  const remove = async (name: string) => {
    const answer = await deleting.run(name)
    if (answer?.ok) notifications.show({ message: t('exporting.sets.deleted', { name }) })
  }
  const choose = (name: string | null) => {
    const set = sets.find((one) => one.name === name)
    if (!set) return
    setLatest(set.name)
    onChoose(set.fields)
  }
  return (
    <>
      <Group align="flex-end" gap="xs" mb="md">
        <Select
          size="md"
          w={320}
          label={t('exporting.sets.title')}
          placeholder={t(sets.length === 0 ? 'exporting.sets.none' : 'exporting.sets.unnamed')}
          data={sets.map(({ name }) => name)}
          value={current?.name ?? null}
          onChange={choose}
          allowDeselect={false}
          disabled={sets.length === 0}
        />
        {current ? (
          <>
            <Button size="md" variant="default" onClick={() => setNaming('rename')}>
              {t('exporting.sets.rename')}
            </Button>
            <Button
              size="md"
              variant="default"
              loading={deleting.isBusy}
              onClick={() => void remove(current.name)}
            >
              {t('exporting.sets.delete')}
            </Button>
          </>
        ) : (
          <Button size="md" variant="default" disabled={chosen.length === 0} onClick={() => setNaming('new')}>
            {t('exporting.sets.keep')}
          </Button>
        )}
        {changed && chosen.length > 0 && (
          <Button
            size="md"
            variant="default"
            loading={updating.isBusy}
            onClick={() => void updating.run({ name: changed.name, fields: [...chosen] })}
          >
            {t('exporting.sets.update', { name: changed.name })}
          </Button>
        )}
      </Group>
      {naming && (
        <NameSet
          dataType={dataType}
          fields={chosen}
          renamed={naming === 'rename' ? (current?.name ?? null) : null}
          onClose={() => setNaming(undefined)}
        />
      )}
      <RefusalAlert refusal={updating.refusal} />
      <ErrorAlert error={updating.fault ?? deleting.fault} />
    </>
  )
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((field, at) => field === other[at])
