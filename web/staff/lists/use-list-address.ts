import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What a list shows, as the address has it: page, size, order and filters, all as text. */
export type ListAddress = Record<string, string>

/**
 * Filters kept in the address, so that a list can be sent to a colleague and the browser's "back" leads
 * to it. A change of a filter goes to the first page.
 */
export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const address = useMemo<ListAddress>(() => Object.fromEntries(params), [params])
  const change = useCallback(
    (changes: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (!('page' in changes)) next.delete('page')
          for (const [name, value] of Object.entries(changes))
            if (value) next.set(name, value)
            else next.delete(name)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return { address, change }
}
