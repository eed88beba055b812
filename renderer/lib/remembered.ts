import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

/** What a list was last set to (search, filters, order), for as long as this window is open: who comes back finds it again. */
export function useRemembered<Kept extends object>(
  name: string,
  atFirst: Kept,
): readonly [Kept, (change: Partial<Kept>) => void] {
  const client = useQueryClient()
  const [kept, setKept] = useState<Kept>(() => client.getQueryData<Kept>(keyOf(name)) ?? atFirst)
  const change = useCallback(
    (part: Partial<Kept>) =>
      setKept((before) => {
        const after = { ...before, ...part }
        client.setQueryDefaults(keyOf(name), { gcTime: Number.POSITIVE_INFINITY })
        client.setQueryData<Kept>(keyOf(name), () => after)
        return after
      }),
    [client, name],
  )
  return [kept, change]
}

const keyOf = (name: string) => ['remembered', name] as const
