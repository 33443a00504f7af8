import { Spin } from 'antd'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { InvitationPage } from './session/InvitationPage.js'
import { SignedIn } from './session/SignedIn.js'
import { NothingHere } from './shell/NothingHere.js'
import { Shell } from './shell/Shell.js'

/** Each page is loaded when it is opened. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => component((await import('./pages/home/HomePage.js')).HomePage) },
  {
    path: 'branches',
    lazy: async () => component((await import('./pages/branches/BranchesPage.js')).BranchesPage),
  },
  {
    path: 'branches/:id',
    lazy: async () => component((await import('./pages/branches/BranchPage.js')).BranchPage),
  },
  {
    path: 'people',
    lazy: async () => component((await import('./pages/people/PeoplePage.js')).PeoplePage),
  },
  {
    path: 'products',
    lazy: async () => component((await import('./pages/products/ProductsPage.js')).ProductsPage),
  },
  {
    path: 'products/:id',
    lazy: async () => component((await import('./pages/products/ProductPage.js')).ProductPage),
  },
  {
    path: 'audit',
    lazy: async () => component((await import('./pages/audit/AuditPage.js')).AuditPage),
  },
  {
    path: 'account',
    lazy: async () => component((await import('./pages/account/AccountPage.js')).AccountPage),
  },
  { path: '*', Component: NothingHere },
]

export function staffRouter() {
  return createBrowserRouter([
    { path: '/staff/invitation', Component: InvitationPage },
    {
      path: '/staff',
      element: (
        <SignedIn>
          <Shell />
        </SignedIn>
      ),
      hydrateFallbackElement: <Spin className="staff-wait" size="large" />,
      children: pages,
    },
  ])
}

function component(Component: () => React.ReactNode) {
  return { Component }
}
