import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { LabelledUnits } from '../../shared/ipc/labels'
import type { StationSettings } from '../../shared/ipc/settings'
import { Asked } from '../form/asked'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { useAsk } from '../lib/queries'
import { useSettings } from '../lib/settings'
import { t } from '../words/words'
import { SizeChoice, SymbolChoice } from './label-choices'
import { LabelPreview } from './label-preview'
import { printerText } from './printer-text'
import { usePrinting } from './use-printing'

interface Props {
  readonly units: LabelledUnits
  readonly onClose: () => void
}

/** Labels for serial numbers: how they look, on what, and where they come out. Nothing is changed by printing. */
export function LabelsDialog({ units, onClose }: Props) {
  const settings = useSettings()
  return (
    <Modal opened onClose={onClose} size={640} title={t('labels.title')} transitionProps={{ duration: 0 }}>
      <Asked of={settings}>
        {({ station }) => <Labels units={units} station={station} onClose={onClose} />}
      </Asked>
    </Modal>
  )
}

interface LabelsProps extends Props {
  readonly station: StationSettings
}

function Labels({ units, station, onClose }: LabelsProps) {
  const [size, setSize] = useState(station.labelSize)
  const [symbol, setSymbol] = useState(station.labelSymbol)
  const wish = { units, size, symbol, printer: station.labelPrinter }
  const preview = useAsk('labels.preview', wish)
  const { run, isBusy, refusal, fault } = usePrinting()
  const count = preview.data?.count
  const isBarred = count === undefined || isBusy
  return (
    <Stack gap="md">
      <Group gap="md" align="flex-start">
        <SizeChoice size={size} onChange={setSize} />
        <SymbolChoice symbol={symbol} onChange={setSymbol} />
      </Group>
      <Asked of={preview}>{({ label, serial }) => <LabelPreview label={label} serial={serial} />}</Asked>
      <div>
        <Text>
          {t('labels.printer')}:{' '}
          <Text span fw={600}>
            {printerText(station.labelPrinter)}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {t('labels.changePrinter')} {t('labels.unchanged')}
        </Text>
      </div>
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={fault} />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={onClose}>
          {t('labels.cancel')}
        </Button>
        <Button variant="default" disabled={isBarred} onClick={() => void run({ act: 'savePdf', ...wish })}>
          {t('labels.savePdf')}
        </Button>
        <Button
          data-autofocus
          disabled={count === undefined}
          loading={isBusy}
          onClick={() => void run({ act: 'print', ...wish })}
        >
          {count === undefined ? t('labels.printNone') : t('labels.print', { count })}
        </Button>
      </Group>
    </Stack>
  )
}
