import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Reading } from './reading'
import { ErrorAlert } from './trouble-alert'

/** Shows what was asked for once it is there; until then that it is being read, or why it is not. */
export function Asked<Value>({
  of: query,
  children,
}: {
  readonly of: UseQueryResult<Value>
  readonly children: (value: Value) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorAlert error={query.error} onTryAgain={() => void query.refetch()} />
  return <Reading />
}
