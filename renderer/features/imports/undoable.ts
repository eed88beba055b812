import type { ImportRecord } from '../../../shared/ipc/imports'

/** What can be taken back as a whole: lists are undone on their documents, and contacts stay. */
export type UndoableType = Extract<ImportRecord['dataType'], 'products' | 'serial-numbers' | 'manifests'>

export const undoableType = ({ dataType, undone }: ImportRecord): UndoableType | undefined =>
  undone === null && (dataType === 'products' || dataType === 'serial-numbers' || dataType === 'manifests')
    ? dataType
    : undefined
