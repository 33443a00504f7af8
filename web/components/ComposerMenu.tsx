import { useRef } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { FileIcon, PinIcon, PlusIcon } from './icons.js'
import { MenuButton } from './MenuButton.js'
import { acceptedFiles } from './outgoing-files.js'

interface ComposerMenuProps {
  onFiles(files: File[]): void
  onPlace(): void
}

/** What can be sent besides words. */
export function ComposerMenu({ onFiles, onPlace }: ComposerMenuProps) {
  const t = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const chosen = (close: () => void, what: () => void) => () => {
    close()
    what()
  }
  return (
    <>
      <MenuButton
        className="composer-menu"
        label={t.composer.more}
        icon={<PlusIcon />}
        opensUpward={true}
      >
        {(close) => (
          <>
            <button
              type="button"
              className="menu-item"
              onClick={chosen(close, () => input.current?.click())}
            >
              {t.composer.attach}
              <FileIcon />
            </button>
            <button type="button" className="menu-item" onClick={chosen(close, onPlace)}>
              <span>
                {t.composer.myLocation}
                <small>{t.composer.myLocationHint}</small>
              </span>
              <PinIcon />
            </button>
          </>
        )}
      </MenuButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
