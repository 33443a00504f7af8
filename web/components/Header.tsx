import type { ReactNode } from 'react'
import type { Session } from '../api/session.js'
import { useLocale, useTexts } from '../texts/texts-context.js'
import { BankMark } from './BankMark.js'

/** Whose chat this is and who is speaking now. */
export function Header({ session, children }: { session: Session; children: ReactNode }) {
  const t = useTexts()
  const locale = useLocale()
  const bank = session.bank.name[locale]
  return (
    <header className="header">
      <div className="header-inner">
        <BankMark name={session.bank.shortName[locale]} />
        <div className="header-names">
          <h1 className="header-bank clip">{bank}</h1>
          <p className="header-speaker">
            {session.branch && <span className="clip branch">{session.branch.name[locale]}</span>}
            <span>{t.header.assistant}</span>
          </p>
        </div>
        {children}
      </div>
    </header>
  )
}
