import type { ImportPreview, ImportRecord, Mapping, OpenedFile } from '../../../shared/ipc/imports'

/** How far an import is. */
export type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'mapping'; readonly file: OpenedFile; readonly mapping?: Mapping }
  | {
      readonly kind: 'preview'
      readonly file: OpenedFile
      readonly mapping: Mapping
      readonly preview: ImportPreview
    }
  | { readonly kind: 'done'; readonly record: ImportRecord }
