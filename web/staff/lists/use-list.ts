import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from '../api/request.js'
import type { ListAddress } from './use-list-address.js'

export interface Page<Item> {
  items: Item[]
  total: number
}

/** One page of a list; the page before stays in sight until it has come. */
export function useList<Item>(path: string, address: ListAddress) {
  return useQuery({
    queryKey: [path, 'list', address],
    queryFn: ({ signal }) =>
      request<Page<Item>>(`${path}?${new URLSearchParams(address).toString()}`, { signal }),
    placeholderData: keepPreviousData,
  })
}
