import type { Locale } from '../texts/index.js'
import { useLocale, useTexts } from '../texts/texts-context.js'
import { CheckIcon, MenuIcon, PhoneIcon } from './icons.js'
import { MenuButton } from './MenuButton.js'

interface MenuProps {
  largeText: boolean
  onLargeText(on: boolean): void
  onLocale(locale: Locale): void
  hotline: string | undefined
}

const languages: [Locale, string][] = [
  ['zh-CN', '简体中文'],
  ['en', 'English'],
]

/** Language, large text and the hotline, behind one button. */
export function Menu(props: MenuProps) {
  const t = useTexts()
  return (
    <MenuButton
      className="menu"
      label={t.header.menu}
      panelLabel={t.menu.title}
      icon={<MenuIcon />}
    >
      {() => <MenuItems {...props} />}
    </MenuButton>
  )
}

function MenuItems({ largeText, onLargeText, onLocale, hotline }: MenuProps) {
  const t = useTexts()
  const current = useLocale()
  return (
    <>
      <div className="menu-languages" role="radiogroup" aria-label={t.menu.language}>
        {languages.map(([locale, name]) => (
          <button
            key={locale}
            type="button"
            role="radio"
            lang={locale}
            aria-checked={locale === current}
            className="menu-language"
            onClick={() => onLocale(locale)}
          >
            {locale === current && <CheckIcon />}
            {name}
          </button>
        ))}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={largeText}
        className="menu-item"
        onClick={() => onLargeText(!largeText)}
      >
        <span>
          {t.menu.largeText}
          <small>{t.menu.largeTextHint}</small>
        </span>
        <span className="switch" aria-hidden="true" />
      </button>
      {hotline && (
        <a className="menu-item" href={`tel:${hotline.replace(/[^\d+]/g, '')}`}>
          {t.menu.call(hotline)}
          <PhoneIcon />
        </a>
      )}
    </>
  )
}
