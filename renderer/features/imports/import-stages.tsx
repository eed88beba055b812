import { Done } from './done'
import { MappingTable } from './mapping-table'
import { Preview } from './preview'
import type { Stage } from './stage'

interface Props {
  readonly stage: Stage
  readonly onStage: (stage: Stage) => void
}

/** An import once its file is read: its columns, what it would change, and what it came to. */
export function ImportStages({ stage, onStage }: Props) {
  switch (stage.kind) {
    case 'mapping':
      return (
        <MappingTable
          key={stage.file.openedFileId}
          file={stage.file}
          atFirst={stage.mapping}
          onPreview={(mapping, preview) => onStage({ kind: 'preview', file: stage.file, mapping, preview })}
        />
      )
    case 'preview':
      return (
        <Preview
          file={stage.file}
          mapping={stage.mapping}
          preview={stage.preview}
          onBack={() => onStage({ kind: 'mapping', file: stage.file, mapping: stage.mapping })}
          onDone={(record) => onStage({ kind: 'done', record })}
        />
      )
    case 'done':
      return <Done record={stage.record} onNext={() => onStage({ kind: 'start' })} />
    case 'start':
    default:
      return null
  }
}
