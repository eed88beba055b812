import { Button, Group, Menu, Paper, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { UnitAct, unitMoves } from '../../shared/unit-acts'
import { LabelsButton } from '../labels/labels-button'
import type { RowChoice } from '../table/row-choice'
import { t } from '../words/words'
import { ActDialog, type ChosenUnit } from './act-dialog'

/** Above a list of serial numbers: how many are ticked, and what can be done to them. */
export function ChosenUnits<Row extends ChosenUnit>({ choice }: { readonly choice: RowChoice<Row> }) {
  const [asked, setAsked] = useState<UnitAct>()
  const { chosen } = choice
  const close = (isDone: boolean) => {
    setAsked(undefined)
    if (isDone) choice.clear()
  }
  if (chosen.length === 0) return null
  const possible = UnitAct.options.filter((act) => ableTo(act, chosen) > 0)
  return (
    <Paper
      withBorder
      bg="var(--raised)"
      px="md"
      py="xs"
      component="section"
      aria-label={t('units.chosen.label')}
    >
      <Group gap="sm">
        <Text component="output" fw={600} className="figures">
          {t('units.chosen.count', { count: chosen.length })}
        </Text>
        {possible.length === 0 ? (
          <Text>{t('units.chosen.nothing')}</Text>
        ) : (
          <ActMenu units={chosen} acts={possible} onAct={setAsked} />
        )}
        <LabelsButton units={{ kind: 'units', serialIds: chosen.map(({ serialId }) => serialId) }} />
        <Button variant="subtle" onClick={choice.clear}>
          {t('units.chosen.clear')}
        </Button>
      </Group>
      {asked !== undefined && <ActDialog act={asked} units={chosen} onClose={close} />}
    </Paper>
  )
}

const ableTo = (act: UnitAct, units: readonly ChosenUnit[]): number =>
  units.filter(({ status }) => unitMoves[act].from.includes(status)).length

interface MenuProps {
  readonly units: readonly ChosenUnit[]
  readonly acts: readonly UnitAct[]
  readonly onAct: (act: UnitAct) => void
}

/** Each act with how many of them can bear it. */
function ActMenu({ units, acts, onAct }: MenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('units.chosen.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item
            key={act}
            onClick={() => onAct(act)}
            rightSection={<Able able={ableTo(act, units)} of={units} />}
          >
            {t(`units.acts.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Able = ({ able, of: units }: { readonly able: number; readonly of: readonly ChosenUnit[] }) =>
  able < units.length && (
    <Text span c="dimmed" size="xs" className="figures">
      {t('units.chosen.some', { able, count: units.length })}
    </Text>
  )
