import { useContext, useEffect, useRef, useState } from 'react'
import type { ListColumns, ListFile, ListWork, TakenList } from '../../shared/ipc/lists'
import type { Refusal } from '../../shared/refusal'
import { OpenedFileId } from '../../shared/values'
import { useAct } from '../lib/act'
import { useDeed } from '../lib/deed'
import { giveDropped } from '../lib/dropped-file'
import { call } from '../lib/station'
import { CapturingContext } from './capturing'

/** What of the file is meant, as far as it is known. */
export interface ChosenColumns {
  readonly serial: number | null
  readonly sku: number | null
  /** Asked where the column of the numbers has no title that says so. */
  readonly isFirstRowANumber: boolean | null
}

interface Confirmed {
  readonly doubtsConfirmed: boolean
  readonly beyondConfirmed: boolean
}

interface Opened {
  readonly file: ListFile
  readonly columns: ChosenColumns
  readonly confirmed: Confirmed
  /** What capturing it would come to; undefined until the columns are chosen. */
  readonly judged?: TakenList
}

const nothingConfirmed: Confirmed = { doubtsConfirmed: false, beyondConfirmed: false }

/** A spreadsheet for the work in hand: read, judged, and captured when the operator has seen what comes of it. */
export function useListOfFile(work: ListWork, lineId: number | null) {
  const [opened, setOpened] = useState<Opened>()
  const [taken, setTaken] = useState<TakenList>()
  const { say } = useContext(CapturingContext)
  const current = useRef<OpenedFileId>(undefined)
  const reading = useDeed((dropped: File | null) => read(current, dropped))
  const judging = useDeed((wanted: Parameters<typeof call<'lists.judge'>>[1]) => call('lists.judge', wanted))
  const capturing = useAct('lists.capture')
  useEffect(() => () => void forget(current.current), [])

  const judge = async ({ file, columns, confirmed }: Opened) => {
    const { openedFileId } = file
    const known = completed(columns)
    setOpened({ file, columns, confirmed })
    if (!known) return
    const answer = await judging.run({ openedFileId, work, lineId, columns: known, ...confirmed })
    if (answer?.ok) setOpened({ file, columns, confirmed, judged: answer.value })
  }
  const open = async (dropped: File | null) => {
    const answer = await reading.run(dropped)
    const file = answer?.ok ? answer.value.file : null
    if (file) await judge({ file, columns: recognised(file), confirmed: nothingConfirmed })
  }
  const capture = async () => {
    const columns = opened && completed(opened.columns)
    if (!columns) return undefined
    const { file, confirmed } = opened
    const wanted = { openedFileId: file.openedFileId, work, lineId, columns, ...confirmed }
    const answer = await capturing.run(wanted)
    if (!answer?.ok) return undefined
    setTaken(answer.value)
    if (answer.value.taken > 0) say({ kind: 'captured', count: answer.value.taken })
    return answer.value
  }
  return {
    opened,
    taken,
    open,
    judge,
    capture,
    isBusy: reading.isBusy || judging.isBusy || capturing.isBusy,
    isCapturing: capturing.isBusy,
    refusal: refusalOf(reading, judging, capturing),
    fault: reading.fault ?? judging.fault ?? capturing.fault,
  }
}

async function read(current: { current: OpenedFileId | undefined }, dropped: File | null) {
  const openedFileId = OpenedFileId.parse(crypto.randomUUID())
  current.current = openedFileId
  if (!dropped) return call('lists.chooseFile', { openedFileId })
  const given = await giveDropped(openedFileId, dropped)
  return given.ok ? call('lists.openDropped', { openedFileId, ...given.value }) : given
}

const forget = (openedFileId: OpenedFileId | undefined) =>
  openedFileId && call('lists.forget', { openedFileId })

const refusalOf = (...doings: readonly { readonly refusal: Refusal | undefined }[]): Refusal | undefined =>
  doings.map(({ refusal }) => refusal).find((refusal) => refusal && refusal.code !== 'import-cancelled')

/** What the columns are by their titles; the only column of a file has to be the numbers. */
function recognised({ columns }: ListFile): ChosenColumns {
  const placeOf = (field: string) => columns.find((column) => column.field === field)?.column ?? null
  const [first, ...others] = columns
  const serial = placeOf('serial')
  if (serial !== null) return { serial, sku: placeOf('sku'), isFirstRowANumber: false }
  const only = others.length === 0 && first?.field === null ? first.column : null
  const hasTitles = columns.some(({ field }) => field !== null)
  return { serial: only, sku: placeOf('sku'), isFirstRowANumber: hasTitles ? false : null }
}

const completed = ({ serial, sku, isFirstRowANumber }: ChosenColumns): ListColumns | undefined =>
  serial === null || isFirstRowANumber === null ? undefined : { serial, sku, isFirstRowANumber }
