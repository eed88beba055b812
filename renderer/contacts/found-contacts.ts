import { useDebouncedValue } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { useAsk } from '../lib/queries'

const byName = { sort: { column: 'name' as const, descending: false }, offset: 0 }

/** The first suppliers whose name has in it what is wanted. */
export function useFoundSuppliers(wanted: string, limit: number) {
  const [search] = useDebouncedValue(wanted, 150)
  return foundBy(
    useAsk('suppliers.list', { ...byName, search, limit }, { keepsLast: true }),
    search === wanted,
  )
}

/** The first customers whose name has in it what is wanted. */
export function useFoundCustomers(wanted: string, limit: number) {
  const [search] = useDebouncedValue(wanted, 150)
  return foundBy(
    useAsk('customers.list', { ...byName, search, limit }, { keepsLast: true }),
    search === wanted,
  )
}

/** `isSettled`: they are the answer to what is wanted now. */
const foundBy = <Contact>(
  { data, isSuccess, isPlaceholderData }: UseQueryResult<{ readonly rows: readonly Contact[] }>,
  isOfWanted: boolean,
) => ({ found: data?.rows ?? [], isSettled: isOfWanted && isSuccess && !isPlaceholderData })
