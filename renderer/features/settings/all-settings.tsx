import { t } from '../../words/words'
import { CapturePurchases } from './capture-purchases'
import { ComPort } from './com-port'
import { DatabasePlace, OpenVerification } from './database'
import { KeyboardWedge, Operator, Sounds, StationName } from './station-controls'
import { SerialsUnique } from './serials-unique'
import type { Setting } from './setting'
import { ShowFrames } from './show-frames'
import { TestTones } from './test-tones'
import { ThemeChoice } from './theme-choice'
import { Volume } from './volume'

const purchases = [t('settings.groups.purchases'), t('settings.groups.options')]
const products = [t('settings.groups.products'), t('settings.groups.options')]
const station = t('settings.groups.station')
const scanners = [station, t('settings.groups.scanners')]
const sound = [station, t('settings.groups.sound')]
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
    control: ({ warehouse }) => <CapturePurchases isOn={warehouse.capturePurchases} />,
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
    id: 'com-port',
    path: scanners,
    label: t('settings.comPort.label'),
    what: t('settings.comPort.what'),
    words: t('settings.comPort.words'),
    scope: 'station',
    control: (settings) => (
      <ComPort chosen={settings.station.comPort} fromOutside={settings.comPortFromOutside} />
    ),
  },
  {
    id: 'wedge',
    path: scanners,
    label: t('settings.wedge.label'),
    what: t('settings.wedge.what'),
    words: t('settings.wedge.words'),
    scope: 'station',
    control: (settings) => <KeyboardWedge isOn={settings.station.listensToKeyboardWedge} />,
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
