import { theme, type ThemeConfig } from 'antd'

const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif'

const lightTokens = {
  colorTextBase: '#16202a',
  colorBgLayout: '#f4f6f8',
  colorTextPlaceholder: '#6b7783',
  colorTextDescription: '#56636f',
  colorSuccess: '#1b7a45',
  colorSuccessBg: '#e6f4ec',
  colorSuccessBorder: '#b5dcc5',
  colorWarning: '#8a5a12',
  colorWarningBg: '#fdf3e1',
  colorWarningBorder: '#ecd3a3',
  colorError: '#b42318',
  colorErrorBg: '#fdecea',
  colorErrorBorder: '#f0b9b3',
}

const darkTokens = {
  colorTextBase: '#e8edf2',
  // On the brand's light variant only dark letters can be read.
  colorTextLightSolid: '#16202a',
  colorBgBase: '#111820',
  colorBgLayout: '#111820',
  colorBgContainer: '#1b242e',
  colorBgElevated: '#232e39',
  colorBorder: '#728090',
  colorBorderSecondary: '#2e3a46',
  colorTextPlaceholder: '#a4b0bc',
  colorTextDescription: '#a4b0bc',
  colorSuccess: '#6fce98',
  colorSuccessBg: '#1c3a2a',
  colorSuccessBorder: '#2f5f46',
  colorWarning: '#e5b25d',
  colorWarningBg: '#33291a',
  colorWarningBorder: '#6b5530',
  colorError: '#ff9a8f',
  colorErrorBg: '#40211e',
  colorErrorBorder: '#7a3b35',
}

/** The family's colours and measures in Ant Design's terms; a bank's own colour is `brand`. */
export function staffTheme({ dark, brand }: { dark: boolean; brand: string }): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: brand,
      colorInfo: brand,
      colorLink: brand,
      ...(dark ? darkTokens : lightTokens),
      borderRadius: 6,
      borderRadiusLG: 12,
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Layout: {
        siderBg: dark ? '#111820' : '#16202a',
        triggerBg: dark ? '#111820' : '#16202a',
        triggerColor: '#ffffff',
      },
      Menu: {
        darkItemBg: 'transparent',
        darkSubMenuItemBg: 'transparent',
        darkItemColor: 'rgba(255, 255, 255, 0.78)',
        darkItemHoverColor: '#ffffff',
        darkItemSelectedColor: dark ? '#16202a' : '#ffffff',
      },
      Table: { cellPaddingBlockSM: 8 },
    },
  }
}
