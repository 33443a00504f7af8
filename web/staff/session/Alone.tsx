import { Button, Card } from 'antd'
import type { ReactNode } from 'react'
import { useStaffSettings } from '../staff-settings.js'
import { useStaffLocale, useStaffTexts } from '../texts/index.js'

/** A page with one thing to do: the product's name, the thing, the other language. */
export function Alone({ children }: { children: ReactNode }) {
  const { product, workplace, shell } = useStaffTexts()
  const { setLocale } = useStaffSettings()
  const other = useStaffLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <main className="staff-alone">
      <div>
        <p className="staff-alone-name">
          {product} · {workplace}
        </p>
        <Card>{children}</Card>
        <Button type="link" lang={other} onClick={() => setLocale(other)}>
          {shell.language}
        </Button>
      </div>
    </main>
  )
}
