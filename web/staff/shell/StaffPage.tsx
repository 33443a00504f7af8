import { useEffect, type ReactNode } from 'react'
import { useStaffTexts } from '../texts/index.js'

interface StaffPageProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** One page of an area: its heading, what can be done on it, and the thing itself. */
export function StaffPage({ title, actions, children }: StaffPageProps) {
  const { product } = useStaffTexts()
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <div className="staff-page">
      <div className="staff-page-head">
        <h1>{title}</h1>
        {actions && <div className="staff-page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
