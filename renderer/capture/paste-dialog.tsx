import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { splitPastedList } from '../../shared/serial-list'
import { DialogFoot } from '../form/dialog-foot'
import { t } from '../words/words'
import classes from './capture.module.css'
import type { ListTarget } from './capture-many'
import { ManyDialog, type ManyProps } from './many-dialog'

/** A list from elsewhere: one number a line; each is judged as if it had been scanned. */
export const PasteDialog = ({ text, ...many }: ManyProps<ListTarget> & { readonly text: string }) => (
  <ManyDialog title={t('capture.many.pasteTitle')} source="pasted" {...many}>
    {(capture, isBusy) => (
      <PasteForm first={text} capture={capture} isBusy={isBusy} onCancel={many.onClose} />
    )}
  </ManyDialog>
)

interface FormProps {
  readonly first: string
  readonly capture: (texts: readonly string[]) => void
  readonly isBusy: boolean
  readonly onCancel: () => void
}

function PasteForm({ first, capture, isBusy, onCancel }: FormProps) {
  const [text, setText] = useState(first)
  const [commasSeparate, setCommasSeparate] = useState(false)
  const numbers = splitPastedList(text, { commasSeparate })
  return (
    <Stack>
      <Textarea
        data-autofocus
        label={t('capture.many.list')}
        rows={10}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'serial' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Checkbox
          size="md"
          classNames={{ body: classes.check, label: classes.checkLabel }}
          label={t('capture.many.commas')}
          checked={commasSeparate}
          onChange={(event) => setCommasSeparate(event.currentTarget.checked)}
        />
        <Text component="output" fw={600} className="figures">
          {numbers.length === 0
            ? t('capture.many.countNone')
            : t('capture.many.count', { count: numbers.length })}
        </Text>
      </Group>
      <DialogFoot onCancel={onCancel}>
        <Button size="md" disabled={numbers.length === 0} loading={isBusy} onClick={() => capture(numbers)}>
          {numbers.length === 0
            ? t('capture.many.captureNone')
            : t('capture.many.capture', { count: numbers.length })}
        </Button>
      </DialogFoot>
    </Stack>
  )
}
