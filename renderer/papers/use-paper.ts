import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { RefusalTo } from '../../shared/ipc/contract'
import type { Paper } from '../../shared/ipc/papers'
import { accepted, type Result } from '../../shared/result'
import { type Doing, useDeed } from '../lib/deed'
import { call } from '../lib/station'
import { t } from '../words/words'

export interface NamedPaper {
  /** As its button says. */
  readonly name: string
  readonly paper: Paper
}

export interface PaperWish extends NamedPaper {
  readonly act: 'open' | 'print' | 'savePdf'
}

type PaperRefusal = RefusalTo<'papers.open' | 'papers.print' | 'papers.savePdf'>
/** What there is to say once it is done; nothing where it was cancelled or can be seen. */
type Told = string | null

export type MakingPaper = Doing<PaperWish, Told, PaperRefusal>

/** Opens, prints or saves a paper, one at a time, and says what has come of it. */
export function usePaper(): MakingPaper {
  const doing = useDeed(make)
  const { run } = doing
  const runAndTell = useCallback(
    async (wish: PaperWish) => {
      const answer = await run(wish)
      if (answer?.ok === true && answer.value !== null) notifications.show({ message: answer.value })
      return answer
    },
    [run],
  )
  return { ...doing, run: runAndTell }
}

async function make({ act, paper, name }: PaperWish): Promise<Result<Told, PaperRefusal>> {
  if (act === 'open') {
    const opened = await call('papers.open', { paper })
    return opened.ok ? accepted(null) : opened
  }
  if (act === 'print') {
    const printed = await call('papers.print', { paper })
    return printed.ok ? accepted(printed.value.isPrinted ? t('papers.printed', { name }) : null) : printed
  }
  const saved = await call('papers.savePdf', { paper })
  if (!saved.ok) return saved
  const { path } = saved.value
  return accepted(path === null ? null : t('papers.saved', { path }))
}
