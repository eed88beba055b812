import type { ExpectedSerial } from '../../../shared/ipc/dispatch'
import type { DispatchId } from '../../../shared/values'
import { CapturedList, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import { useAskPages } from '../../lib/pages'
import { EmptyList } from '../../table/empty-list'
import { t } from '../../words/words'
import type { PackingLine } from './dispatch-sheet'

interface Props {
  readonly dispatchId: DispatchId
  readonly lines: readonly PackingLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
}

const columns = numberColumns<ExpectedSerial>()

/** The numbers that were promised to the order and wait to be packed. */
export function ExpectedOnDispatch({ dispatchId, lines, lineId, onLine }: Props) {
  const search = useCapturedSearch()
  const list = useAskPages('dispatch.listExpected', {
    dispatchId,
    dispatchLineId: lineId,
    search: search.asked,
  })
  return (
    <CapturedList
      label={t('dispatch.expected.label')}
      name="expected"
      {...{ list, search, columns, lines, lineId, onLine }}
      hasNumbers={({ expected }) => expected > 0}
      notFound={t('dispatch.expected.notFound')}
      empty={
        <EmptyList title={t('dispatch.expected.nothing')} advice={t('dispatch.expected.nothingAdvice')} />
      }
    />
  )
}
