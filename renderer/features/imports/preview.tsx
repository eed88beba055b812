import { Alert, Button, Checkbox, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ImportPreview, ImportRecord, Mapping, OpenedFile } from '../../../shared/ipc/imports'
import { FileFacts } from '../../form/file-facts'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useDeed } from '../../lib/deed'
import { formatOf } from '../../lib/dropped-file'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import classes from './imports.module.css'
import { PreviewRows } from './preview-rows'
import { ReadingProgress } from './reading-progress'
import { SwitchedOff } from './switched-off'

interface Props {
  readonly file: OpenedFile
  readonly mapping: Mapping
  readonly preview: ImportPreview
  readonly onBack: () => void
  readonly onDone: (record: ImportRecord) => void
}

/** What the file would change, row by row; nothing is written before the operator says so. */
export function Preview({ file, preview, onBack, onDone }: Props) {
  const { openedFileId, fileName } = file
  const { counts, switchedOff, switchedOn, leftOut } = preview
  const [leavesOutRefused, setLeavesOut] = useState(false)
  const [trackingOffConfirmed, setOffConfirmed] = useState(false)
  const applying = useAct('imports.apply')
  const saving = useDeed((format: 'xlsx' | 'csv') => call('imports.saveRefused', { openedFileId, format }))
  const rows = counts.new + counts.changed
  const mayApply =
    rows > 0 &&
    (counts.refused === 0 || leavesOutRefused) &&
    (switchedOff.products === 0 || trackingOffConfirmed)
  const apply = async () => {
    const answer = await applying.run({ openedFileId, leavesOutRefused, trackingOffConfirmed })
    if (answer?.ok) onDone(answer.value)
  }
  const saveRefused = async () => {
    const answer = await saving.run(formatOf(fileName))
    if (answer?.ok && answer.value.path !== null)
      notifications.show({ message: t('importing.preview.savedRefused', { path: answer.value.path }) })
  }
  return (
    <>
      <Group justify="space-between">
        <FileFacts file={file} />
        <Text fw={600}>{t('importing.preview.title')}</Text>
      </Group>
      <PreviewRows file={file} preview={preview} />
      {leftOut.length > 0 && (
        <Text c="dimmed">{t('importing.preview.leftOut', { titles: leftOut.join(', ') })}</Text>
      )}
      {switchedOn > 0 && <Text>{t('importing.preview.on', { count: switchedOn })}</Text>}
      {switchedOff.products > 0 && (
        <SwitchedOff
          switchedOff={switchedOff}
          isConfirmed={trackingOffConfirmed}
          onConfirm={setOffConfirmed}
        />
      )}
      {applying.isBusy && <ReadingProgress openedFileId={openedFileId} />}
      {applying.refusal?.code === 'import-cancelled' ? (
        <Alert>{t('importing.cancelled')}</Alert>
      ) : (
        <RefusalAlert refusal={applying.refusal ?? saving.refusal} />
      )}
      <ErrorAlert error={applying.fault ?? saving.fault} />
      <div className={classes.foot}>
        <Button variant="default" onClick={onBack}>
          {t('importing.preview.back')}
        </Button>
        <Group>
          {counts.refused > 0 && (
            <>
              <Button variant="default" loading={saving.isBusy} onClick={() => void saveRefused()}>
                {t('importing.preview.saveRefused')}
              </Button>
              <Checkbox
                size="md"
                label={t('importing.preview.leaveOutRefused', { count: counts.refused })}
                checked={leavesOutRefused}
                onChange={(event) => setLeavesOut(event.currentTarget.checked)}
              />
            </>
          )}
          {rows === 0 && counts.refused === 0 && <Text>{t('importing.preview.nothingToDo')}</Text>}
          <Button size="md" disabled={!mayApply} loading={applying.isBusy} onClick={() => void apply()}>
            {t('importing.preview.apply', { count: rows })}
          </Button>
        </Group>
      </div>
    </>
  )
}
