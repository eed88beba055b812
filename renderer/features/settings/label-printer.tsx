import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LabelDpi, LabelPrinter } from '../../../shared/label'
import { ErrorAlert } from '../../form/trouble-alert'
import { printerText } from '../../labels/printer-text'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'
import { SystemPrinter } from './printing'

const kinds = ['system', 'network', 'com-port'] as const
const dpis = ['203', '300']

/** What can be typed before it is a printer. */
interface Entry {
  readonly kind: LabelPrinter['kind']
  readonly printer: string | null
  readonly host: string
  readonly port: number | string
  readonly path: string
  readonly dpi: LabelDpi
}

const entryOf = (used: LabelPrinter): Entry => ({
  printer: null,
  host: '',
  port: 9100,
  path: '',
  dpi: 203,
  ...used,
})

/** Where labels come out at this computer; used once it is saved. */
export function LabelPrinterChoice({ used }: { readonly used: LabelPrinter }) {
  const { save, fault } = useSaveStation()
  const [entry, setEntry] = useState(() => entryOf(used))
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }))
  const wanted = LabelPrinter.safeParse({
    ...entry,
    host: entry.host.trim(),
    path: entry.path.trim(),
    baudRate: 9600,
  })
  const isUsed = wanted.success && JSON.stringify(wanted.data) === JSON.stringify(LabelPrinter.parse(used))
  return (
    <Stack gap="xs" w={440}>
      <SegmentedControl
        aria-label={t('settings.labelPrinter.kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`settings.labelPrinter.kinds.${kind}`) }))}
        value={entry.kind}
        onChange={(kind) => change({ kind: kinds.find((each) => each === kind) ?? 'system' })}
      />
      <Fields entry={entry} change={change} />
      <Group gap="xs">
        <Button
          disabled={!wanted.success || isUsed}
          onClick={() => {
            if (wanted.success) void save({ labelPrinter: wanted.data })
          }}
        >
          {t('settings.labelPrinter.save')}
        </Button>
      </Group>
      <Text component="output">{t('settings.labelPrinter.used', { printer: printerText(used) })}</Text>
      <ErrorAlert error={fault} />
    </Stack>
  )
}

interface FieldsProps {
  readonly entry: Entry
  readonly change: (part: Partial<Entry>) => void
}

function Fields({ entry, change }: FieldsProps) {
  if (entry.kind === 'system')
    return (
      <SystemPrinter
        label={t('settings.labelPrinter.system')}
        chosen={entry.printer}
        onChoose={(printer) => change({ printer })}
      />
    )
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      {entry.kind === 'network' ? (
        <>
          <TextInput
            label={t('settings.labelPrinter.host')}
            flex={1}
            maxLength={253}
            value={entry.host}
            onChange={(event) => change({ host: event.currentTarget.value })}
          />
          <NumberInput
            label={t('settings.labelPrinter.port')}
            w={96}
            min={1}
            max={65_535}
            hideControls
            allowDecimal={false}
            value={entry.port}
            onChange={(port) => change({ port })}
          />
        </>
      ) : (
        <TextInput
          label={t('settings.labelPrinter.path')}
          flex={1}
          maxLength={400}
          value={entry.path}
          onChange={(event) => change({ path: event.currentTarget.value })}
        />
      )}
      <Select
        label={t('settings.labelPrinter.dpi')}
        data={dpis}
        value={String(entry.dpi)}
        onChange={(dpi) => change({ dpi: LabelDpi.parse(Number(dpi)) })}
        allowDeselect={false}
        w={96}
      />
    </Group>
  )
}
