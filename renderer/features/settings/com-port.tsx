import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { ComPortSettings } from '../../../shared/ipc/settings'
import { Asked } from '../../form/asked'
import { ErrorAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'
import { PortField } from './port-field'

interface Props {
  readonly chosen: ComPortSettings | null
  readonly fromOutside: string | null
}

const question = {}
const baudRates = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200].map(String)
const usualBaudRate = 9600

/** The paired com-port scanner: chosen from what is connected, used once it is saved. */
export function ComPort({ chosen, fromOutside }: Props) {
  const ports = useAsk('settings.listComPorts', question)
  const { save, fault } = useSaveStation()
  const [path, setPath] = useState(chosen?.path ?? '')
  const [baudRate, setBaudRate] = useState(String(chosen?.baudRate ?? usualBaudRate))
  const isUsed = chosen !== null && chosen.path === path && String(chosen.baudRate) === baudRate
  return (
    <Stack gap="xs" w={440}>
      {fromOutside !== null && (
        <Text fw={600}>{t('settings.comPort.fromOutside', { path: fromOutside })}</Text>
      )}
      <Asked of={ports}>
        {(list) => <PortField list={list} chosen={chosen} path={path} onChange={setPath} />}
      </Asked>
      <Group gap="xs" align="flex-end">
        <Select
          label={t('settings.comPort.baud')}
          description={t('settings.comPort.baudWhat')}
          data={baudRates}
          value={baudRate}
          onChange={(rate) => setBaudRate(rate ?? String(usualBaudRate))}
          allowDeselect={false}
          w={272}
        />
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={ports.isFetching}
          onClick={() => void ports.refetch()}
        >
          {t('settings.comPort.refresh')}
        </Button>
      </Group>
      <Group gap="xs">
        <Button
          disabled={path.trim() === '' || isUsed}
          onClick={() => void save({ comPort: { path: path.trim(), baudRate: Number(baudRate) } })}
        >
          {t('settings.comPort.save')}
        </Button>
        {chosen !== null && (
          <Button variant="default" onClick={() => void save({ comPort: null })}>
            {t('settings.comPort.remove')}
          </Button>
        )}
      </Group>
      <Text component="output">
        {chosen === null ? t('settings.comPort.none') : t('settings.comPort.used', { path: chosen.path })}
      </Text>
      <ErrorAlert error={fault} />
    </Stack>
  )
}
