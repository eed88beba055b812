import { Button, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { ImportableType } from '../../../shared/data-types'
import type { OpenedFile } from '../../../shared/ipc/imports'
import { OpenedFileId, type PurchaseOrderId } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { giveDropped } from '../../lib/dropped-file'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import classes from './imports.module.css'
import { ReadingProgress } from './reading-progress'

interface Props {
  readonly dataType: ImportableType
  /** The order that a manifest is for; without it its rows say so. */
  readonly purchaseOrderId?: PurchaseOrderId
  readonly onRead: (file: OpenedFile) => void
}

interface Wish {
  readonly openedFileId: OpenedFileId
  /** What was dropped; without it main asks for a file. */
  readonly dropped?: File
}

/** A spreadsheet is dropped here, or chosen in the system's own dialog. */
export function PickFile({ dataType, purchaseOrderId, onRead }: Props) {
  const what = { dataType, ...(purchaseOrderId && { purchaseOrderId }) }
  const [isOver, setIsOver] = useState(false)
  const [openedFileId, setOpenedFileId] = useState<OpenedFileId>()
  const reading = useDeed(async ({ openedFileId: id, dropped }: Wish) => {
    if (!dropped) return call('imports.chooseFile', { openedFileId: id, ...what })
    const given = await giveDropped(id, dropped)
    return given.ok ? call('imports.openDropped', { openedFileId: id, ...what, ...given.value }) : given
  })
  const read = async (dropped?: Wish['dropped']) => {
    const id = OpenedFileId.parse(crypto.randomUUID())
    setOpenedFileId(id)
    const answer = await reading.run({ openedFileId: id, ...(dropped && { dropped }) })
    if (answer?.ok && answer.value.file) onRead(answer.value.file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (!file || reading.isBusy) return
    reading.clear()
    void read(file)
  }
  return (
    <Stack>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a short cut of the button inside */}
      <section
        aria-label={t('importing.start.drop')}
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={48} stroke={1.5} aria-hidden />
        <Text size="lg" fw={600}>
          {t(isOver ? 'importing.start.dropNow' : 'importing.start.drop')}
        </Text>
        <Text c="dimmed">{t('importing.start.or')}</Text>
        <Button size="md" loading={reading.isBusy} onClick={() => void read()}>
          {t('importing.start.choose')}
        </Button>
        <Text c="dimmed" size="xs">
          {t('importing.start.kinds')}
        </Text>
      </section>
      {reading.isBusy && openedFileId && <ReadingProgress openedFileId={openedFileId} />}
      {reading.refusal?.code !== 'import-cancelled' && <RefusalAlert refusal={reading.refusal} />}
      <ErrorAlert error={reading.fault} />
    </Stack>
  )
}
