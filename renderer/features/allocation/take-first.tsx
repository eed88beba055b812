import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { SerialRow } from '../../../shared/ipc/serials'
import { mostNumbersAtOnce } from '../../../shared/values'
import { ErrorAlert } from '../../form/trouble-alert'
import { asFault, type StationFault } from '../../lib/station'
import type { RowChoice } from '../../table/row-choice'
import { t } from '../../words/words'
import { type AvailableQuestion, readFirst } from './available-pages'

interface Props {
  readonly question: AvailableQuestion
  readonly choice: RowChoice<SerialRow>
  readonly needed: number
}

/** Ticks the first of the list in its order, so many as are typed: at first what is still needed. */
export function TakeFirst({ question, choice, needed }: Props) {
  const [typed, setTyped] = useState<number | string>()
  const [isReading, setIsReading] = useState(false)
  const [fault, setFault] = useState<StationFault>()
  const missing = Math.max(0, needed - choice.chosen.length)
  const wanted = Number(typed ?? missing)
  const canTake = Number.isInteger(wanted) && wanted > 0
  const take = async () => {
    setIsReading(true)
    try {
      // Those that are ticked already may stand first.
      const rows = await readFirst(question, wanted + choice.chosen.length)
      const more = rows.filter((row) => !choice.isChosen(row)).slice(0, wanted)
      choice.choose(more, true)
      setTyped(undefined)
      setFault(undefined)
    } catch (trouble) {
      setFault(asFault(trouble))
    } finally {
      setIsReading(false)
    }
  }
  return (
    <Group gap="xs">
      <span>{t('allocation.view.take')}</span>
      <NumberInput
        w={96}
        aria-label={t('allocation.view.takeNumber')}
        min={1}
        max={mostNumbersAtOnce}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={typed ?? missing}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && canTake) void take()
        }}
      />
      <Button variant="default" disabled={!canTake} loading={isReading} onClick={() => void take()}>
        {t('allocation.view.takeOf')}
      </Button>
      <ErrorAlert error={fault} />
    </Group>
  )
}
