import { MenuOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Grid, Layout, Menu, Spin } from 'antd'
import { Suspense, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { useOnline } from '../../use-online.js'
import { useMe } from '../session/use-me.js'
import { useStaffTexts } from '../texts/index.js'
import { areaAt, areasFor } from './areas.js'
import { Personal } from './Personal.js'

const railWidth = 208

/** The rail of areas that a person may open, and the area itself. */
export function Shell() {
  const { shell, areas: names } = useStaffTexts()
  const wide = Grid.useBreakpoint().md ?? true
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const here = areaAt(pathname)
  return (
    <Layout className="staff-layout">
      <a className="skip-link" href="#main">
        {shell.skip}
      </a>
      {wide && (
        <Layout.Sider width={railWidth} theme="dark" collapsible breakpoint="lg">
          <Rail />
        </Layout.Sider>
      )}
      {!wide && (
        <Drawer placement="left" size={railWidth + 32} open={open} onClose={() => setOpen(false)}>
          <Rail onChosen={() => setOpen(false)} />
        </Drawer>
      )}
      <Layout>
        <Layout.Header className="staff-header">
          {!wide && (
            <Button
              type="text"
              icon={<MenuOutlined />}
              aria-label={shell.openNavigation}
              onClick={() => setOpen(true)}
            />
          )}
          <strong>{here ? names[here.name] : shell.account}</strong>
          <Personal />
        </Layout.Header>
        <Offline />
        <Layout.Content id="main" tabIndex={-1}>
          <Suspense fallback={<Spin className="staff-wait" size="large" />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function Rail({ onChosen }: { onChosen?: () => void }) {
  const { product, workplace, shell, areas: names } = useStaffTexts()
  const me = useMe()
  const { pathname } = useLocation()
  const dark = Grid.useBreakpoint().md ?? true
  return (
    <nav aria-label={shell.navigation}>
      <div className={dark ? 'staff-mark staff-mark-dark' : 'staff-mark'}>
        {product} <small>{workplace}</small>
      </div>
      <Menu
        mode="inline"
        theme={dark ? 'dark' : 'light'}
        selectedKeys={[areaAt(pathname)?.path ?? '']}
        onClick={onChosen}
        items={areasFor(me).map(({ name, path, icon }) => ({
          key: path,
          icon,
          label: <Link to={path}>{names[name]}</Link>,
        }))}
      />
    </nav>
  )
}

function Offline() {
  const { shell } = useStaffTexts()
  return useOnline() ? null : <Alert banner type="warning" title={shell.offline} role="status" />
}
