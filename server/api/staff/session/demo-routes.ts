import type { SignedTokens } from '../../../../adapters/signed-tokens/signed-tokens.js'
import { audited } from '../../../../core/audit/index.js'
import { readSetting } from '../../../../core/organisation/index.js'
import { beginSession, findStaff } from '../../../../core/staff/index.js'
import { Refusal } from '../../../http/refusal.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { checkDemoLink } from './demo-link.js'
import type { SessionApiNeeds } from './routes.js'
import { demoSignInQuery } from './schema.js'

/** Signs in as a demo person by the link that the server printed; on this machine, in a demo, and not elsewhere. */
export function demoRoutes(needs: SessionApiNeeds & { signedTokens: SignedTokens }): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/demo-sign-in', access: 'public', onlyFromHere: true },
      summary: 'Sign in as a demo person by a link of the command line',
      query: demoSignInQuery,
      response: null,
      async handler({ db, query, device, requestId, giveSession, redirect }) {
        const staffId = await checkDemoLink(needs, query.token)
        const demo = await readSetting({ db }, 'demo')
        const member = staffId === null ? null : await findStaff({ db }, staffId)
        if (!member || member.state !== 'active' || !demo?.staffIds?.includes(member.id))
          throw new Refusal(403, 'session/not-in-demo')
        giveSession(await beginSession({ ...needs, db }, { member, stage: 'full', device }))
        await audited(
          { ...needs, db },
          {
            by: { staffId: member.id, name: member.name },
            ...{ bankId: member.bankId, requestId },
            action: 'session:begin-demo',
            subject: { type: 'staff', id: member.id },
          },
        )
        redirect('/staff')
      },
    }),
  ]
}
