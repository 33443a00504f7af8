import { useRef, useState } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { FileIcon, PinIcon, PlusIcon } from './icons.js'
import { acceptedFiles } from './outgoing-files.js'
import { useDismissal } from './use-dismissal.js'

interface ComposerMenuProps {
  onFiles(files: File[]): void
  onPlace(): void
}

/** What can be sent besides words. */
export function ComposerMenu({ onFiles, onPlace }: ComposerMenuProps) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useDismissal({ box, isOpen, onDismiss: () => setOpen(false) })
  const choose = (what: () => void) => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
    what()
  }
  return (
    <div className="composer-menu" ref={box}>
      <button
        type="button"
        className="icon-button"
        aria-expanded={isOpen}
        aria-controls="composer-menu-panel"
        aria-label={t.composer.more}
        onClick={() => setOpen(!isOpen)}
      >
        <PlusIcon />
      </button>
      {isOpen && (
        <div
          id="composer-menu-panel"
          className="menu-panel upward"
          role="group"
          aria-label={t.composer.more}
        >
          <button
            type="button"
            className="menu-item"
            onClick={() => choose(() => input.current?.click())}
          >
            {t.composer.attach}
            <FileIcon />
          </button>
          <button type="button" className="menu-item" onClick={() => choose(onPlace)}>
            <span>
              {t.composer.myLocation}
              <small>{t.composer.myLocationHint}</small>
            </span>
            <PinIcon />
          </button>
        </div>
      )}
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
    </div>
  )
}
