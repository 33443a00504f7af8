import { theme, type ThemeConfig } from 'antd'

const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif'

/** The family's colours and measures in Ant Design's terms; a bank's own colour is `brand`. */
export function staffTheme({ dark, brand }: { dark: boolean; brand: string }): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: brand,
      colorInfo: brand,
      colorLink: brand,
      colorSuccess: dark ? '#6fce98' : '#1b7a45',
      colorError: dark ? '#ff9a8f' : '#b42318',
      colorWarning: dark ? '#e5b25d' : '#8a5a12',
      colorTextBase: dark ? '#e8edf2' : '#16202a',
      colorBgBase: dark ? '#1b242e' : '#ffffff',
      colorBgLayout: dark ? '#111820' : '#f4f6f8',
      colorTextPlaceholder: dark ? '#8b98a5' : '#6b7783',
      colorTextDescription: dark ? '#a4b0bc' : '#56636f',
      borderRadius: 6,
      borderRadiusLG: 12,
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Layout: { siderBg: dark ? '#111820' : '#16202a', triggerBg: dark ? '#111820' : '#16202a' },
      Menu: { darkItemBg: 'transparent', darkSubMenuItemBg: 'transparent' },
      Table: { cellPaddingBlockSM: 8 },
    },
  }
}
