import { Group } from '@mantine/core'
import type { StationSettings } from '../../../shared/ipc/settings'
import { ErrorAlert } from '../../form/trouble-alert'
import { SizeChoice, SymbolChoice } from '../../labels/label-choices'
import { LabelsButton } from '../../labels/labels-button'
import { useSaveStation } from '../../lib/settings'

/** What the labels of this station are like unless another choice is made while printing. */
export function UsualLabel({ station }: { readonly station: StationSettings }) {
  const { save, fault } = useSaveStation()
  return (
    <>
      <Group gap="xs" w={440} wrap="nowrap">
        <SizeChoice size={station.labelSize} onChange={(labelSize) => void save({ labelSize })} />
        <SymbolChoice symbol={station.labelSymbol} onChange={(labelSymbol) => void save({ labelSymbol })} />
      </Group>
      <ErrorAlert error={fault} />
    </>
  )
}

const testLabel = { kind: 'test' } as const

export const TestLabel = () => <LabelsButton units={testLabel} />
