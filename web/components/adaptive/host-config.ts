import { AdaptiveCard, HostConfig } from 'adaptivecards'

// Markdown in a card would come as HTML, and pictures from other servers are not loaded: what a card
// says is shown as it was written.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.didProcess = false
  result.outputHtml = text
}

const colour = (name: string) => ({ default: `var(--${name})`, subtle: 'var(--ink-2)' })

const foregroundColors = {
  default: colour('ink'),
  dark: colour('ink'),
  light: colour('ink-2'),
  accent: colour('brand'),
  good: colour('good'),
  warning: colour('wait'),
  attention: colour('bad'),
}

/** The look of the page for Adaptive Cards. Colours are the page's own variables, so that dark mode follows. */
export function hostConfig(): HostConfig {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const size = (px: number) => Math.round((px * rem) / 16)
  return new HostConfig({
    fontFamily: 'inherit',
    fontSizes: {
      small: size(13),
      default: size(16),
      medium: size(16),
      large: size(18),
      extraLarge: size(24),
    },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 0 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors },
      emphasis: { backgroundColor: 'var(--mist)', foregroundColors },
    },
    actions: {
      maxActions: 4,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    },
    factSet: {
      title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 140 },
      value: { wrap: true },
      spacing: 12,
    },
  })
}
