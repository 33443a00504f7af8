import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useNavigate } from 'react-router'
import type { Brightness } from '../preferences.js'
import { signOut, useSessionStep } from '../api/session.js'
import { useMe } from '../session/use-me.js'
import { useStaffSettings } from '../staff-settings.js'
import { useStaffLocale, useStaffTexts } from '../texts/index.js'

const brightnesses: Brightness[] = ['system', 'light', 'dark']

/** The person's own corner: account, language, brightness, the way out. */
export function Personal() {
  const { shell } = useStaffTexts()
  const { name } = useMe()
  const settings = useStaffSettings()
  const locale = useStaffLocale()
  const navigate = useNavigate()
  const leave = useSessionStep(signOut)
  const items: MenuProps['items'] = [
    { key: 'account', label: shell.account, onClick: () => void navigate('/staff/account') },
    {
      key: 'language',
      label: <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{shell.language}</span>,
      onClick: () => settings.setLocale(locale === 'en' ? 'zh-CN' : 'en'),
    },
    {
      type: 'group',
      label: shell.brightnessLabel,
      children: brightnesses.map((key) => ({
        key,
        label: shell.brightness[key],
        onClick: () => settings.setBrightness(key),
      })),
    },
    { type: 'divider' },
    { key: 'sign-out', label: shell.signOut, onClick: () => leave.mutate(undefined) },
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [settings.brightness] }}
    >
      <Button type="text" className="staff-personal">
        {name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
