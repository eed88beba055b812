import type { ListFile } from '../../shared/ipc/lists'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { OpenedFileId } from '../../shared/values'
import { type ColumnRefusal, recogniseColumns } from '../imports/columns'
import { FileInHand, type ReadFile, toldFile } from '../imports/file-in-hand'
import { serialColumns } from '../imports/serial-planner'
import type { HandlersFor } from '../ipc/router'
import { besideTheLoop } from '../ledger/beside-the-loop'
import type { ListDeps } from './deps'
import { saveLeftOut } from './save-left-out'
import { captureList, judgeList } from './take-list'

export function listHandlers(deps: ListDeps): HandlersFor<'lists'> {
  const inHand = new FileInHand(deps)
  return {
    'lists.chooseFile': async ({ openedFileId }) => {
      const read = await inHand.choose(openedFileId, () => undefined)
      if (!read.ok) return read
      return read.value ? recognised(openedFileId, read.value) : accepted({ file: null })
    },
    'lists.openDropped': async ({ openedFileId, fileName }) => {
      const read = await inHand.openDropped(openedFileId, fileName, () => undefined)
      return read.ok ? recognised(openedFileId, read.value) : read
    },
    'lists.judge': async (wanted) => {
      const file = inHand.find(wanted.openedFileId)
      return file ? judgeList(besideTheLoop(deps), file, wanted) : notOpen
    },
    'lists.capture': async (wanted) => {
      const file = inHand.find(wanted.openedFileId)
      return file ? captureList(besideTheLoop(deps), file, wanted) : notOpen
    },
    'lists.saveLeftOut': (wanted) => saveLeftOut(deps, wanted),
    'lists.forget': async ({ openedFileId }) => {
      inHand.forget(openedFileId)
      return accepted({})
    },
  }
}

const notOpen: Result<never, RefusalOf<'import-not-open'>> = refused({ code: 'import-not-open' })

function recognised(openedFileId: OpenedFileId, file: ReadFile): Result<{ file: ListFile }, ColumnRefusal> {
  const columns = recogniseColumns(file.table, serialColumns)
  return columns.ok ? accepted({ file: toldFile(openedFileId, file, columns.value) }) : columns
}
