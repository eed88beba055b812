import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallName, Output, Question } from '../../shared/ipc/contract'
import { AnswerRefused } from './answer-refused'
import { call } from './station'

/** Everything is on this computer or its own network: waiting to be online or trying again would only hide trouble. */
export function createQueryClient(): QueryClient {
  // Answers that come in together are drawn together, in one commit: a verdict and the counts it changes.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 0, gcTime: 600_000 } },
  })
}

const keyOf = <Name extends CallName>(name: Name, question: Question<Name>) => [name, question] as const

/** The answer to a question; a refusal is thrown as AnswerRefused, which is how a query carries it. */
export async function answerTo<Name extends CallName>(
  name: Name,
  question: Question<Name>,
): Promise<Output<Name>> {
  const answer = await call(name, question)
  if (!answer.ok) throw new AnswerRefused(answer.refusal)
  return answer.value
}

interface AskOptions {
  /** False: not asked yet. */
  readonly enabled?: boolean
  /** True: while a changed question is answered, the answer to the last one stays. */
  readonly keepsLast?: boolean
  /** True: what is known already is not asked again before a topic of it changes. */
  readonly trustsKnown?: boolean
}

/** Asks, and asks again when a topic of it changes. `error` is an AnswerRefused or a StationFault: `Asked` shows both. */
export function useAsk<Name extends CallName>(
  name: Name,
  question: Question<Name>,
  { enabled = true, keepsLast = false, trustsKnown = false }: AskOptions = {},
): UseQueryResult<Output<Name>> {
  return useQuery({
    queryKey: keyOf(name, question),
    queryFn: () => answerTo(name, question),
    enabled,
    ...(keepsLast && { placeholderData: keepPreviousData }),
    ...(trustsKnown && { staleTime: Number.POSITIVE_INFINITY }),
  })
}

/** Puts an answer that is known already where `useAsk` finds it, e.g. what a save gave back. */
export function useKeepAnswer() {
  const change = useChangeAnswer()
  return useCallback(
    <Name extends CallName>(name: Name, question: Question<Name>, answer: Output<Name>) =>
      change(name, question, () => answer),
    [change],
  )
}

/**
 * Changes an answer that `useAsk` shows; one that is still under way is older than what is known now and is dropped.
 * `change` gives undefined to leave everything as it is, e.g. while nothing is known yet.
 */
export function useChangeAnswer() {
  const client = useQueryClient()
  return useCallback(
    <Name extends CallName>(
      name: Name,
      question: Question<Name>,
      change: (known: Output<Name> | undefined) => Output<Name> | undefined,
    ) => {
      const queryKey = keyOf(name, question)
      const answer = change(client.getQueryData<Output<Name>>(queryKey))
      if (answer === undefined) return
      // Takes effect at once; only the promise, which nobody needs, settles later.
      void client.cancelQueries({ queryKey, exact: true })
      client.setQueryData<Output<Name>>(queryKey, () => answer)
    },
    [client],
  )
}
