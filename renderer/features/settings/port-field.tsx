import { Select, Text, TextInput } from '@mantine/core'
import type { Output } from '../../../shared/ipc/contract'
import type { ComPort, ComPortSettings } from '../../../shared/ipc/settings'
import { t } from '../../words/words'

interface Props {
  readonly list: Output<'settings.listComPorts'>
  readonly chosen: ComPortSettings | null
  readonly path: string
  readonly onChange: (path: string) => void
}

/** A choice of what is connected; typed where the list cannot be read. */
export function PortField({ list: { ports, problem }, chosen, path, onChange }: Props) {
  if (problem !== null)
    return (
      <TextInput
        label={t('settings.comPort.port')}
        description={t('settings.comPort.problem', { problem })}
        value={path}
        maxLength={400}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  const isListed = chosen === null || ports.some((port) => port.path === chosen.path)
  const choices = [
    ...ports.map((port) => ({ value: port.path, label: portName(port) })),
    ...(isListed
      ? []
      : [{ value: chosen.path, label: t('settings.comPort.notListed', { path: chosen.path }) }]),
  ]
  if (choices.length === 0) return <Text c="dimmed">{t('settings.comPort.nothing')}</Text>
  return (
    <Select
      label={t('settings.comPort.port')}
      data={choices}
      value={path === '' ? null : path}
      onChange={(value) => onChange(value ?? '')}
      allowDeselect={false}
    />
  )
}

/** `COM4 · Honeywell · 22031B0` */
const portName = ({ path, manufacturer, serialNumber }: ComPort): string =>
  [path, manufacturer, serialNumber].filter((part) => part !== null && part !== '').join(' · ')
