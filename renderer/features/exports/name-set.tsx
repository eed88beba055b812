import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DataType } from '../../../shared/data-types'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { call } from '../../lib/station'
import { t } from '../../words/words'

interface Props {
  readonly dataType: DataType
  readonly fields: readonly string[]
  /** The set that gets another name; null for a new one. */
  readonly renamed: string | null
  readonly onClose: () => void
}

/** Gives columns a name under which this station keeps them. */
export function NameSet({ dataType, fields, renamed, onClose }: Props) {
  const [name, setName] = useState(renamed ?? '')
  const keeping = useDeed((wanted: string) =>
    call('columns.keepSet', {
      dataType,
      set: { name: wanted, fields: [...fields] },
      replaces: renamed,
    }),
  )
  const keep = async () => {
    const answer = await keeping.run(name)
    if (answer?.ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        renamed === null ? t('exporting.sets.keepTitle') : t('exporting.sets.renameTitle', { name: renamed })
      }
      size={480}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void keep()
        }}
      >
        <Stack>
          <Text c="dimmed">{t('exporting.sets.what')}</Text>
          <TextInput
            size="md"
            data-autofocus
            label={t('exporting.sets.name')}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RefusalAlert refusal={keeping.refusal} />
          <ErrorAlert error={keeping.fault} />
          <DialogFoot onCancel={onClose}>
            <Button size="md" type="submit" disabled={name.trim() === ''} loading={keeping.isBusy}>
              {t('exporting.sets.save')}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  )
}
