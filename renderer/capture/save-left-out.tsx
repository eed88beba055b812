import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { RefusedNumber } from '../../shared/ipc/serials'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { useDeed } from '../lib/deed'
import { formatOf } from '../lib/dropped-file'
import { call } from '../lib/station'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'

interface Props {
  /** What the file is named after. */
  readonly fileName: string
  readonly refused: readonly (RefusedNumber & { readonly sku?: string })[]
}

/** Saves what was left out as a spreadsheet, with the reasons as they are shown; nothing where all was taken. */
export function SaveLeftOut({ fileName, refused }: Props) {
  const saving = useDeed(() =>
    call('lists.saveLeftOut', { fileName, format: formatOf(fileName), rows: refused.map(inWords) }),
  )
  if (refused.length === 0) return null
  const save = async () => {
    const answer = await saving.run({})
    if (answer?.ok && answer.value.path !== null)
      notifications.show({ message: t('capture.many.saved', { path: answer.value.path }) })
  }
  return (
    <>
      <RefusalAlert refusal={saving.refusal} />
      <ErrorAlert error={saving.fault} />
      <Button size="md" variant="default" loading={saving.isBusy} onClick={() => void save()}>
        {t('capture.many.save')}
      </Button>
    </>
  )
}

function inWords({ at, sku = '', text, refusal }: Props['refused'][number]) {
  const { title, advice } = refusalText(refusal)
  return { at, sku, text, what: title, advice }
}
