import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import type { Locale as AntLocale } from 'antd/es/locale/index.js'
import enUS from 'antd/es/locale/en_US.js'
import zhCNAntd from 'antd/es/locale/zh_CN.js'
import 'dayjs/locale/zh-cn.js'
import dayjs from 'dayjs'
import { useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Locale } from '../texts/index.js'
import { RequestRefused } from './api/request.js'
import { firstStaffLocale, keepStaffLocale } from './preferences.js'
import { staffRouter } from './routes.js'
import { StaffSettingsContext } from './staff-settings.js'
import { StaffLocaleContext } from './texts/index.js'
import { styleNonce } from './style-nonce.js'
import { staffTheme } from './theme.js'
import { useBrightness } from './use-brightness.js'

// Written as modules but declared as CommonJS: the compiler sees them one level too deep.
const antLocales = { 'zh-CN': zhCNAntd, en: enUS } as unknown as Record<Locale, AntLocale>
const ownColour = { light: '#0b6e63', dark: '#8fd0c8' }

/** What surrounds every page of the staff application: language, colours, and what was read. */
export function StaffApp() {
  const [locale, setLocale] = useState<Locale>(firstStaffLocale)
  const { brightness, setBrightness, isDark } = useBrightness()
  const [queries] = useState(createQueries)
  const [router] = useState(staffRouter)
  useEffect(() => {
    document.documentElement.lang = locale
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
    keepStaffLocale(locale)
  }, [locale])
  const theme = useMemo(
    () => staffTheme({ dark: isDark, brand: isDark ? ownColour.dark : ownColour.light }),
    [isDark],
  )
  const settings = useMemo(
    () => ({ setLocale, brightness, setBrightness }),
    [brightness, setBrightness],
  )
  return (
    <StaffLocaleContext value={locale}>
      <StaffSettingsContext value={settings}>
        <ConfigProvider
          csp={{ nonce: styleNonce }}
          button={{ autoInsertSpace: false }}
          theme={theme}
          locale={antLocales[locale]}
        >
          <AntApp>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </AntApp>
        </ConfigProvider>
      </StaffSettingsContext>
    </StaffLocaleContext>
  )
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What the server refuses it refuses again; what did not reach it may get through.
        retry: (failures, error) => !(error instanceof RequestRefused) && failures < 3,
      },
      // Without a network a change fails at once and says so, rather than being sent when nobody expects it.
      mutations: { networkMode: 'always' },
    },
  })
}
