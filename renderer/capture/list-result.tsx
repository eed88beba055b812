import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { RefusedNumber } from '../../shared/ipc/serials'
import type { RowPages } from '../lib/pages'
import type { Column } from '../table/column'
import { EmptyList } from '../table/empty-list'
import { VirtualTable } from '../table/virtual-table'
import { Serial } from '../theme/serial'
import { numberText } from '../words/numbers'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'
import classes from './capture.module.css'
import { beyondOf, doubtfulOf, type ListResult, type useCaptureMany } from './capture-many'
import type { CaptureWords } from './capture-words'
import { SaveLeftOut } from './save-left-out'

interface Props {
  readonly result: ListResult
  readonly many: ReturnType<typeof useCaptureMany>
  readonly words: Pick<CaptureWords, 'captureBeyond'>
  readonly onClose: () => void
}

/** What came of a list: how many are in, and each that was left out with its reason and the ways to keep it. */
export function ListResultView({ result, many, words, onClose }: Props) {
  const doubtful = doubtfulOf(result)
  const beyond = beyondOf(result)
  const done = useRef<HTMLButtonElement>(null)
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the form, or the button that was pressed, is gone and took the focus along
  useEffect(() => done.current?.focus(), [result])
  return (
    <Stack>
      <Text component="output" size="lg" fw={600}>
        {t('capture.many.taken', { count: result.taken })}
      </Text>
      {result.refused.length > 0 && <LeftOut refused={result.refused} />}
      <Group justify="flex-end">
        <SaveLeftOut fileName={t('capture.many.fileName')} refused={result.refused} />
        {doubtful.length > 0 && (
          <Button
            size="md"
            variant="default"
            loading={many.isBusy}
            onClick={() =>
              void many.captureAfterAll(doubtful, { doubtsConfirmed: true, beyondConfirmed: false })
            }
          >
            {t('capture.many.keepDoubtful', { count: doubtful.length })}
          </Button>
        )}
        {beyond.length > 0 && words.captureBeyond && (
          <Button
            size="md"
            variant="default"
            loading={many.isBusy}
            onClick={() =>
              void many.captureAfterAll(beyond, { doubtsConfirmed: true, beyondConfirmed: true })
            }
          >
            {words.captureBeyond(beyond.length)}
          </Button>
        )}
        <Button size="md" ref={done} disabled={many.isBusy} onClick={onClose}>
          {t('capture.many.done')}
        </Button>
      </Group>
    </Stack>
  )
}

interface LeftOutProps {
  readonly refused: readonly RefusedNumber[]
  /** What the entries are counted as: places in the list unless told otherwise. */
  readonly entry?: string
  /** Before anything is captured. */
  readonly isPreview?: boolean
}

/** What was left out of a list, each with its reason. */
export const LeftOut = ({ refused, entry = t('capture.many.entry'), isPreview = false }: LeftOutProps) => (
  <>
    <Text>
      {t(isPreview ? 'capture.fromFile.leftOut' : 'capture.many.leftOut', { count: refused.length })}
    </Text>
    <Stack h={isPreview ? 'min(30vh, 420px)' : 'min(44vh, 420px)'}>
      <VirtualTable
        label={t('capture.many.leftOutLabel')}
        name="left-out"
        list={allAtOnce(refused)}
        columns={columnsOf(entry)}
        rowKey={({ at }) => at}
        empty={<EmptyList title={t('capture.many.countNone')} advice="" />}
      />
    </Stack>
  </>
)

/** A list that is here already, as the table reads it. */
const allAtOnce = <Row,>(rows: readonly Row[]): RowPages<Row> => ({
  rows,
  total: rows.length,
  isLoading: false,
  isStale: false,
  hasMore: false,
  readMore: () => {},
  error: null,
})

const columnsOf = (entry: string): readonly Column<RefusedNumber, never>[] => [
  {
    id: 'entry',
    header: entry,
    width: 80,
    isFixed: true,
    isNumber: true,
    cell: ({ at }) => numberText(at),
  },
  {
    id: 'number',
    header: t('capture.many.number'),
    width: 220,
    isFixed: true,
    cell: ({ text }) => <Serial text={text} fits />,
  },
  {
    id: 'reason',
    header: t('capture.many.reason'),
    isFixed: true,
    cell: ({ refusal }) => <Reason {...refusalText(refusal)} />,
  },
]

const Reason = ({ title, advice }: { readonly title: string; readonly advice: string }) => (
  <span className={classes.reason} title={`${title}. ${advice}`}>
    {title}.{' '}
    <Text span c="dimmed" inherit>
      {advice}
    </Text>
  </span>
)
