import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { SerialStatus } from '../../shared/serial-status'
import type { SerialId } from '../../shared/values'
import { actsFrom, isCorrectable, type UnitAct } from '../../shared/unit-acts'
import { units } from '../words/en/units'
import { t } from '../words/words'
import { ActDialog, type ChosenUnit } from './act-dialog'
import { CorrectDialog } from './correct-dialog'

interface Props {
  readonly unit: ChosenUnit
  /** Its number was put right: the unit is known by another one now. */
  readonly onCorrected: (serialId: SerialId) => void
}

/** What can be done to one unit as it is now; where nothing can, why. */
export function PossibleActs({ unit, onCorrected }: Props) {
  const [asked, setAsked] = useState<UnitAct | 'correct'>()
  const close = () => setAsked(undefined)
  const acts = actsFrom(unit.status)
  return (
    <Paper withBorder p="md" bg="var(--raised)">
      <Stack gap="xs">
        <Title order={2}>{t('units.title')}</Title>
        {isIdle(unit.status) && <Text>{t(`units.none.${unit.status}`)}</Text>}
        <Group gap="xs">
          {acts.map((act) => (
            <Button key={act} variant="default" onClick={() => setAsked(act)}>
              {t(`units.acts.${act}`)}
            </Button>
          ))}
          {isCorrectable(unit.status) && (
            <Button variant="default" onClick={() => setAsked('correct')}>
              {t('units.correct.open')}
            </Button>
          )}
        </Group>
      </Stack>
      {asked === 'correct' && <CorrectDialog unit={unit} onClose={close} onCorrected={onCorrected} />}
      {asked !== undefined && asked !== 'correct' && <ActDialog act={asked} units={[unit]} onClose={close} />}
    </Paper>
  )
}

/** The states in which nothing can be done to a unit here. */
const isIdle = (status: SerialStatus): status is keyof typeof units.none => status in units.none
