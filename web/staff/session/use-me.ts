import { createContext, useContext } from 'react'
import type { MeAnswer } from '../../../server/api/staff/session/schema.js'

export const MeContext = createContext<MeAnswer | null>(null)

/** Who is signed in; below `SignedIn` there is always somebody. */
export function useMe(): MeAnswer {
  const me = useContext(MeContext)
  if (!me) throw new Error('nobody is signed in here')
  return me
}

/** Whether the person may do this anywhere; the server decides each case. */
export function useMay(action: MeAnswer['actions'][number]): boolean {
  return useMe().actions.includes(action)
}
