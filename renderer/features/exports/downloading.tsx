import { Alert, Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Question } from '../../../shared/ipc/contract'
import type { ExportProgress } from '../../../shared/ipc/exports'
import { ExportId } from '../../../shared/values'
import { ProgressPanel } from '../../form/progress-panel'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAnnounced } from '../../lib/announced'
import { useDeed } from '../../lib/deed'
import { useAsk } from '../../lib/queries'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import classes from './exports.module.css'

type FileAsked = Omit<Question<'exports.save'>, 'exportId'>

/** How many rows it will be, and the file. */
export function Downloading({ file }: { readonly file: FileAsked }) {
  const { fields } = file
  const [wanted] = useDebouncedValue(file.wanted, 150)
  const rows = useAsk('exports.countRows', { wanted }, { keepsLast: true })
  const [exportId, setExportId] = useState<ExportId>()
  const saving = useDeed((id: ExportId) => call('exports.save', { exportId: id, ...file }))
  const [saved, setSaved] = useState<{ readonly path: string; readonly rows: number }>()
  const save = async () => {
    const id = ExportId.parse(crypto.randomUUID())
    setExportId(id)
    setSaved(undefined)
    const answer = await saving.run(id)
    if (answer?.ok && answer.value.path !== null)
      setSaved({ path: answer.value.path, rows: answer.value.rows })
  }
  return (
    <>
      {saving.isBusy && exportId && <Writing exportId={exportId} />}
      {saved && (
        <Alert component="output" color="green">
          {t('exporting.saved', { count: saved.rows, path: saved.path })}
        </Alert>
      )}
      {saving.refusal?.code === 'export-cancelled' ? (
        <Alert>{t('exporting.cancelled')}</Alert>
      ) : (
        <RefusalAlert refusal={saving.refusal} />
      )}
      <ErrorAlert error={saving.fault ?? rows.error} />
      <Group justify="flex-end" className={classes.foot}>
        <Text component="output">
          {fields.length === 0
            ? t('exporting.columns.least')
            : rows.data && t('exporting.rows', { count: rows.data.rows })}
        </Text>
        <Button
          size="md"
          leftSection={<IconDownload size={20} aria-hidden />}
          disabled={fields.length === 0}
          loading={saving.isBusy}
          onClick={() => void save()}
        >
          {t('exporting.download')}
        </Button>
      </Group>
    </>
  )
}

function Writing({ exportId }: { readonly exportId: ExportId }) {
  const [progress, setProgress] = useState<ExportProgress>()
  useAnnounced('exports.progressed', (news) => {
    if (news.exportId === exportId) setProgress(news)
  })
  if (!progress) return null
  return (
    <ProgressPanel
      doing={t('exporting.writing')}
      done={progress.done}
      total={progress.total}
      onCancel={() => void call('exports.cancel', { exportId })}
    />
  )
}
