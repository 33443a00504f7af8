import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  RecoveryCodesAnswer,
  SecondFactorAnswer,
  SessionAnswer,
} from '../../../server/api/staff/session/schema.js'
import { keepCsrfToken, request } from './request.js'

const key = ['session']

/** How far signing in has come, and who is signed in. */
export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<SessionAnswer>('/session', { signal }).then(remembered),
    staleTime: 60_000,
  })
}

/** A step of signing in or out: what was read for somebody else is forgotten. */
export function useSessionStep<Input>(step: (input: Input) => Promise<SessionAnswer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => step(input).then(remembered),
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] })
      queries.setQueryData(key, session)
    },
  })
}

export const signIn = (body: { login: string; password: string }) =>
  request<SessionAnswer>('/session', { method: 'POST', body })

export async function signOut(): Promise<SessionAnswer> {
  await request('/session', { method: 'DELETE' })
  return request<SessionAnswer>('/session')
}

export const giveCode = (code: string) =>
  request<SessionAnswer>('/session/second-factor', { method: 'POST', body: { code } })

export const beginSecondFactor = () =>
  request<SecondFactorAnswer>('/second-factor', { method: 'POST' })

export const confirmSecondFactor = (code: string) =>
  request<RecoveryCodesAnswer>('/second-factor/confirm', { method: 'POST', body: { code } })

function remembered(session: SessionAnswer): SessionAnswer {
  keepCsrfToken(session.csrfToken)
  return session
}
