import type { ImportRecord } from '../../../shared/ipc/imports'

/** What can be taken back as a whole: lists are undone on their documents. */
export type UndoableType = Exclude<ImportRecord['dataType'], 'receipt-list' | 'dispatch-list'>

export const undoableType = ({ dataType, undone }: ImportRecord): UndoableType | undefined =>
  undone !== null || dataType === 'receipt-list' || dataType === 'dispatch-list' ? undefined : dataType
