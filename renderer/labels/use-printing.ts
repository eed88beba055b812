import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Question, RefusalTo } from '../../shared/ipc/contract'
import { accepted, type Result } from '../../shared/result'
import { useDeed } from '../lib/deed'
import { call } from '../lib/station'
import { t } from '../words/words'

type PrintWish = Question<'labels.print'> & { readonly act: 'print' | 'savePdf' }
type PrintRefusal = RefusalTo<'labels.print' | 'labels.savePdf'>
/** What there is to say once it is done; nothing where it was cancelled. */
type Told = string | null

/** Prints labels or saves them as a PDF, once at a time, and says what has come of it. */
export function usePrinting() {
  const doing = useDeed(make)
  const { run } = doing
  const runAndTell = useCallback(
    async (wish: PrintWish) => {
      const answer = await run(wish)
      if (answer?.ok === true && answer.value !== null) notifications.show({ message: answer.value })
    },
    [run],
  )
  return { ...doing, run: runAndTell }
}

async function make({ act, printer, ...wish }: PrintWish): Promise<Result<Told, PrintRefusal>> {
  if (act === 'savePdf') {
    const saved = await call('labels.savePdf', wish)
    if (!saved.ok) return saved
    const { path } = saved.value
    return accepted(path === null ? null : t('labels.saved', { path }))
  }
  const printed = await call('labels.print', { ...wish, printer })
  if (!printed.ok) return printed
  const { isPrinted, count } = printed.value
  return accepted(isPrinted ? t('labels.printed', { count }) : null)
}
