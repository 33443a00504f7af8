import {
  AppstoreOutlined,
  AuditOutlined,
  HomeOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { MeAnswer } from '../../../server/api/staff/session/schema.js'
import type { StaffTexts } from '../texts/index.js'

/** A part of the application that has a place in the rail; seen by who has the right to its list. */
export interface Area {
  name: keyof StaffTexts['areas']
  path: string
  icon: ReactNode
  /** The right that opens it, and where its list is below /api/staff; null for what everybody sees. */
  list: { needs: MeAnswer['actions'][number]; path: string } | null
}

export const areas: Area[] = [
  { name: 'home', path: '/staff', icon: <HomeOutlined />, list: null },
  {
    name: 'branches',
    path: '/staff/branches',
    icon: <ShopOutlined />,
    list: { needs: 'branch:read', path: '/branches' },
  },
  {
    name: 'people',
    path: '/staff/people',
    icon: <TeamOutlined />,
    list: { needs: 'staff:read', path: '/people' },
  },
  {
    name: 'products',
    path: '/staff/products',
    icon: <AppstoreOutlined />,
    list: { needs: 'product:read', path: '/products' },
  },
  {
    name: 'audit',
    path: '/staff/audit',
    icon: <AuditOutlined />,
    list: { needs: 'audit:read', path: '/audit' },
  },
]

/** The areas that a person may open. */
export function areasFor({ actions }: MeAnswer): Area[] {
  return areas.filter(({ list }) => list === null || actions.includes(list.needs))
}

/** The area an address belongs to; the own account belongs to none. */
export function areaAt(pathname: string): Area | undefined {
  return areas.find(
    ({ path, list }) => pathname === path || (list !== null && pathname.startsWith(`${path}/`)),
  )
}
