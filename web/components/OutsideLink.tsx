import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { safeLink } from './safe-link.js'

interface OutsideLinkProps {
  address: string
  className: string
  /** What screen readers say where the words alone say too little. */
  label?: string
  children: ReactNode
}

/** A link that opens beside the conversation; nothing where its address may not be opened. */
export function OutsideLink({ address, className, label, children }: OutsideLinkProps) {
  const t = useTexts()
  const href = safeLink(address, location.origin)
  if (!href?.startsWith('http')) return null
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={label && label + t.page.newTab}
    >
      {children}
      {!label && <span className="hidden">{t.page.newTab}</span>}
    </a>
  )
}
