import { PaperButtons } from '../../papers/paper-buttons'
import { t } from '../../words/words'
import { CaptureSwitch } from './capture-switch'
import { CompanyText } from './company-text'
import { CurrencyChoice } from './currency-choice'
import { DefaultTaxRate } from './default-tax-rate'
import { DatabasePlace, OpenVerification } from './database'
import { LabelPrinterChoice } from './label-printer'
import { Operator, Sounds, StationName } from './station-controls'
import { PaperSizeChoice, PrinterChoice } from './printing'
import { ScannerList } from './scanner-list'
import { SerialsUnique } from './serials-unique'
import { nameIn, type Setting } from './setting'
import { ShowFrames } from './show-frames'
import { TestTones } from './test-tones'
import { ThemeChoice } from './theme-choice'
import { TestLabel, UsualLabel } from './usual-label'
import { Volume } from './volume'

const purchases = [t('settings.groups.purchases'), t('settings.groups.options')]
const sales = [t('settings.groups.sales'), t('settings.groups.options')]
const products = [t('settings.groups.products'), t('settings.groups.options')]
const station = t('settings.groups.station')
const scanners = [station, t('settings.groups.scanners')]
const sound = [station, t('settings.groups.sound')]
const labels = [station, t('settings.groups.labels')]
const printing = [station, t('settings.groups.printing')]
const database = [t('settings.groups.database')]

/** Every setting, in the order of the page. */
export const allSettings: readonly Setting[] = [
  {
    id: 'capture-purchases',
    path: purchases,
    label: t('settings.capturePurchases.label'),
    what: t('settings.capturePurchases.what'),
    words: t('settings.capturePurchases.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <CaptureSwitch
        name="capturePurchases"
        label={nameIn(purchases, t('settings.capturePurchases.label'))}
        isOn={warehouse.capturePurchases}
      />
    ),
  },
  {
    id: 'capture-sales',
    path: sales,
    label: t('settings.captureSales.label'),
    what: t('settings.captureSales.what'),
    words: t('settings.captureSales.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <CaptureSwitch
        name="captureSales"
        label={nameIn(sales, t('settings.captureSales.label'))}
        isOn={warehouse.captureSales}
      />
    ),
  },
  {
    id: 'company-name',
    path: sales,
    label: t('settings.companyName.label'),
    what: t('settings.companyName.what'),
    words: t('settings.companyName.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <CompanyText
        key={warehouse.companyName}
        name="companyName"
        label={t('settings.companyName.label')}
        text={warehouse.companyName}
        most={200}
      />
    ),
  },
  {
    id: 'company-address',
    path: sales,
    label: t('settings.companyAddress.label'),
    what: t('settings.companyAddress.what'),
    words: t('settings.companyAddress.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <CompanyText
        key={warehouse.companyAddress}
        name="companyAddress"
        label={t('settings.companyAddress.label')}
        text={warehouse.companyAddress}
        most={500}
      />
    ),
  },
  {
    id: 'tax-number',
    path: sales,
    label: t('settings.taxNumber.label'),
    what: t('settings.taxNumber.what'),
    words: t('settings.taxNumber.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <CompanyText
        key={warehouse.taxNumber}
        name="taxNumber"
        label={t('settings.taxNumber.label')}
        text={warehouse.taxNumber}
        most={60}
      />
    ),
  },
  {
    id: 'currency',
    path: sales,
    label: t('settings.currency.label'),
    what: t('settings.currency.what'),
    words: t('settings.currency.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => <CurrencyChoice currency={warehouse.currency} />,
  },
  {
    id: 'default-tax-rate',
    path: sales,
    label: t('settings.defaultTaxRate.label'),
    what: t('settings.defaultTaxRate.what'),
    words: t('settings.defaultTaxRate.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => (
      <DefaultTaxRate key={warehouse.defaultTaxRate} taxRate={warehouse.defaultTaxRate} />
    ),
  },
  {
    id: 'serials-unique',
    path: products,
    label: t('settings.serialsUnique.label'),
    what: t('settings.serialsUnique.what'),
    words: t('settings.serialsUnique.words'),
    scope: 'warehouse',
    control: ({ warehouse }) => <SerialsUnique isOn={warehouse.serialsUniqueInWarehouse} />,
  },
  {
    id: 'station-name',
    path: [station],
    label: t('settings.stationName.label'),
    what: t('settings.stationName.what'),
    words: t('settings.stationName.words'),
    scope: 'station',
    control: (settings) => (
      <StationName key={settings.station.stationName} name={settings.station.stationName} />
    ),
  },
  {
    id: 'operator',
    path: [station],
    label: t('settings.operator.label'),
    what: t('settings.operator.what'),
    words: t('settings.operator.words'),
    scope: 'station',
    control: (settings) => <Operator key={settings.station.operator} name={settings.station.operator} />,
  },
  {
    id: 'scanners',
    path: scanners,
    label: t('settings.scanners.label'),
    what: t('settings.scanners.what'),
    words: t('settings.scanners.words'),
    scope: 'station',
    control: (settings) => <ScannerList scanners={settings.station.scanners} />,
  },
  {
    id: 'frames',
    path: scanners,
    label: t('settings.frames.label'),
    what: t('settings.frames.what'),
    words: t('settings.frames.words'),
    scope: 'station',
    control: () => <ShowFrames />,
  },
  {
    id: 'command-barcodes',
    path: scanners,
    label: t('settings.commandBarcodes.label'),
    what: t('settings.commandBarcodes.what'),
    words: t('settings.commandBarcodes.words'),
    scope: 'station',
    control: () => (
      <PaperButtons papers={[{ name: t('papers.commandBarcodes'), paper: { kind: 'command-barcodes' } }]} />
    ),
  },
  {
    id: 'test-page',
    path: scanners,
    label: t('settings.testPage.label'),
    what: t('settings.testPage.what'),
    words: t('settings.testPage.words'),
    scope: 'station',
    control: () => <PaperButtons papers={[{ name: t('papers.testPage'), paper: { kind: 'test-page' } }]} />,
  },
  {
    id: 'sound',
    path: sound,
    label: t('settings.sound.label'),
    what: t('settings.sound.what'),
    words: t('settings.sound.words'),
    scope: 'station',
    control: (settings) => <Sounds isOn={settings.station.soundIsOn} />,
  },
  {
    id: 'volume',
    path: sound,
    label: t('settings.sound.volume'),
    what: t('settings.sound.volumeWhat'),
    words: t('settings.sound.volumeWords'),
    scope: 'station',
    control: (settings) => (
      <Volume key={settings.station.soundVolume} volume={settings.station.soundVolume} />
    ),
  },
  {
    id: 'test-tones',
    path: sound,
    label: t('settings.sound.test'),
    what: '',
    words: t('settings.sound.testWords'),
    scope: 'station',
    control: (settings) => <TestTones volume={settings.station.soundVolume} />,
  },
  {
    id: 'printer',
    path: printing,
    label: t('settings.printer.label'),
    what: t('settings.printer.what'),
    words: t('settings.printer.words'),
    scope: 'station',
    control: (settings) => <PrinterChoice chosen={settings.station.printer} />,
  },
  {
    id: 'paper-size',
    path: printing,
    label: t('settings.paperSize.label'),
    what: t('settings.paperSize.what'),
    words: t('settings.paperSize.words'),
    scope: 'station',
    control: (settings) => <PaperSizeChoice size={settings.station.paperSize} />,
  },
  {
    id: 'label-printer',
    path: labels,
    label: t('settings.labelPrinter.label'),
    what: t('settings.labelPrinter.what'),
    words: t('settings.labelPrinter.words'),
    scope: 'station',
    control: ({ station: { labelPrinter } }) => <LabelPrinterChoice used={labelPrinter} />,
  },
  {
    id: 'usual-label',
    path: labels,
    label: t('settings.usualLabel.label'),
    what: t('settings.usualLabel.what'),
    words: t('settings.usualLabel.words'),
    scope: 'station',
    control: (settings) => <UsualLabel station={settings.station} />,
  },
  {
    id: 'test-label',
    path: labels,
    label: t('settings.testLabel.label'),
    what: t('settings.testLabel.what'),
    words: t('settings.testLabel.words'),
    scope: 'station',
    control: () => <TestLabel />,
  },
  {
    id: 'theme',
    path: [station, t('settings.groups.look')],
    label: t('settings.theme.label'),
    what: t('settings.theme.what'),
    words: t('settings.theme.words'),
    scope: 'station',
    control: (settings) => <ThemeChoice theme={settings.station.theme} />,
  },
  {
    id: 'verify',
    path: database,
    label: t('settings.verify.label'),
    what: t('settings.verify.what'),
    words: t('settings.verify.words'),
    scope: 'warehouse',
    control: () => <OpenVerification />,
  },
  {
    id: 'place',
    path: database,
    label: t('settings.place.label'),
    what: t('settings.place.what'),
    words: t('settings.place.words'),
    scope: 'station',
    control: () => <DatabasePlace />,
  },
]
