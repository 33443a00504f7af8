import { createContext, useContext } from 'react'

/** Whether the customer wants large letters and simpler cards. */
export const LargeTextContext = createContext(false)

export function useLargeText(): boolean {
  return useContext(LargeTextContext)
}
