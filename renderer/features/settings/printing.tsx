import { SegmentedControl, Select, Text } from '@mantine/core'
import { PaperSize, type Printer } from '../../../shared/ipc/papers'
import { Asked } from '../../form/asked'
import { ErrorAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'

const question = {}
const asks = ''

/** The printer of this station; without one the operator is asked each time. */
export function PrinterChoice({ chosen }: { readonly chosen: string | null }) {
  const { save, fault } = useSaveStation()
  return (
    <>
      <SystemPrinter
        label={t('settings.printer.label')}
        chosen={chosen}
        onChoose={(printer) => void save({ printer })}
      />
      <ErrorAlert error={fault} />
    </>
  )
}

interface SystemPrinterProps {
  readonly label: string
  readonly chosen: string | null
  readonly onChoose: (printer: string | null) => void
}

/** One of the system's printers, or null: to be asked. */
export function SystemPrinter({ label, chosen, onChoose }: SystemPrinterProps) {
  const asked = useAsk('papers.listPrinters', question)
  return (
    <Asked of={asked}>
      {({ printers }) => (
        <>
          <Select
            aria-label={label}
            data={choicesOf(printers, chosen)}
            value={chosen ?? asks}
            onChange={(printer) => onChoose(printer === null || printer === asks ? null : printer)}
            allowDeselect={false}
            w={440}
          />
          {printers.length === 0 && <Text c="dimmed">{t('settings.printer.nothing')}</Text>}
        </>
      )}
    </Asked>
  )
}

function choicesOf(printers: readonly Printer[], chosen: string | null) {
  const isListed = chosen === null || printers.some(({ name }) => name === chosen)
  return [
    { value: asks, label: t('settings.printer.asks') },
    ...printers.map(({ name, shownAs }) => ({ value: name, label: shownAs })),
    ...(isListed ? [] : [{ value: chosen, label: t('settings.printer.notListed', { printer: chosen }) }]),
  ]
}

export function PaperSizeChoice({ size }: { readonly size: PaperSize }) {
  const { save, fault } = useSaveStation()
  return (
    <>
      <SegmentedControl
        aria-label={t('settings.paperSize.label')}
        data={[...PaperSize.options]}
        value={size}
        onChange={(chosen) => void save({ paperSize: PaperSize.parse(chosen) })}
      />
      <ErrorAlert error={fault} />
    </>
  )
}
