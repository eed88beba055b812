import { Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview, ImportRow, OpenedFile, RowKind } from '../../../shared/ipc/imports'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './imports.module.css'

interface Props {
  readonly file: OpenedFile
  readonly preview: ImportPreview
}

type Group = RowKind | 'warned'

const groups = ['refused', 'warned', 'changed', 'new', 'unchanged'] as const satisfies readonly Group[]

/** The rows of the file in groups by what would become of them; the first group with rows is shown first. */
export function PreviewRows({ file: { openedFileId, knownColumns }, preview: { counts, warned } }: Props) {
  const countOf = (group: Group) => (group === 'warned' ? warned : counts[group])
  const [group, setGroup] = useState<Group>(groups.find((one) => countOf(one) > 0) ?? 'new')
  const list = useAskPages('imports.listRows', { openedFileId, kind: group === 'warned' ? null : group })
  const titleOf = new Map(knownColumns.map(({ field, title }) => [field, title]))
  return (
    <>
      <div className={classes.kinds}>
        {groups.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.kind}
            aria-pressed={group === one}
            onClick={() => setGroup(one)}
          >
            <strong>{numberText(countOf(one))}</strong>
            {t(`importing.preview.kinds.${one}`)}
          </button>
        ))}
      </div>
      <VirtualTable
        label={t(`importing.preview.kinds.${group}`)}
        name="import-rows"
        list={list}
        columns={columnsOf(titleOf, group)}
        rowKey={({ row }) => row}
        linesInRow={isDoubted(group) ? 2 : 1}
        empty={
          <EmptyList title={t('importing.preview.nothing')} advice={t('importing.preview.nothingAdvice')} />
        }
      />
    </>
  )
}

/** Something is to be said of its rows. */
const isDoubted = (group: Group) => group === 'refused' || group === 'warned'

const columnsOf = (
  titleOf: ReadonlyMap<string, string>,
  group: Group,
): readonly Column<ImportRow, never>[] => [
  {
    id: 'row',
    header: t('importing.preview.row'),
    width: 90,
    isNumber: true,
    isFixed: true,
    cell: ({ row }) => numberText(row),
  },
  {
    id: 'what',
    header: t('importing.preview.what'),
    ...(group === 'refused' && { width: 340 }),
    cell: (row) => <span title={saidBy(row, titleOf)}>{saidBy(row, titleOf)}</span>,
  },
  ...(isDoubted(group) ? [whyColumn] : []),
]

const whyColumn: Column<ImportRow, never> = {
  id: 'why',
  header: t('importing.preview.why'),
  cell: (row) => <Why row={row} />,
}

/** What says which row it is: the first column. */
const namesRow = 1

/** `Name: Router X1 → Router X2`: besides what names the row, only what changes, or what is wrong. */
function saidBy({ kind, cells, troubles }: ImportRow, titleOf: ReadonlyMap<string, string>): string {
  const wrong = new Set(troubles.map(({ field }) => field))
  const told = cells.filter(({ field, before }, at) => at < namesRow || before !== null || wrong.has(field))
  return (kind === 'changed' || kind === 'refused' ? told : cells)
    .map(({ field, text, before }) => {
      const after = text === '' ? t('importing.preview.blank') : text
      const title = titleOf.get(field) ?? field
      return before === null
        ? t('importing.preview.sets', { field: title, after })
        : t('importing.preview.from', {
            field: title,
            before: before === '' ? t('importing.preview.blank') : before,
            after,
          })
    })
    .join(' · ')
}

/** What is wrong, and below it what to do; all of it where the mouse rests. */
function Why({ row: { troubles, warnings } }: { readonly row: ImportRow }) {
  const all = [...troubles, ...warnings]
  const said = (part: 'what' | 'advice') => all.map((trouble) => trouble[part]).join(' ')
  if (all.length === 0) return null
  return (
    <div title={`${said('what')} ${said('advice')}`}>
      <div className={classes.trouble}>{said('what')}</div>
      <Text className={classes.trouble} c="dimmed">
        {said('advice')}
      </Text>
    </div>
  )
}
