import { useId, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { ChosenFiles } from './ChosenFiles.js'
import { ComposerMenu } from './ComposerMenu.js'
import { SendIcon } from './icons.js'
import { useChosenFiles } from './use-chosen-files.js'
import { usePlaceSharing, type SharedPlace } from './use-place-sharing.js'

interface ComposerProps {
  onSend(said: { text: string; files: File[] }): void
  onPlace(place: SharedPlace): void
}

export const composerFieldId = 'composer-field'

const maxLength = 1000
/** From here on it says how much room is left. */
const hintFrom = 900

/** Where the customer writes. */
export function Composer({ onSend, onPlace }: ComposerProps) {
  const t = useTexts()
  const [text, setText] = useState('')
  const chosen = useChosenFiles()
  const sharing = usePlaceSharing(onPlace)
  const hintId = useId()
  const over = text.length - maxLength
  const canSend = over <= 0 && (text.trim() !== '' || chosen.files.length > 0)

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!canSend) return
    onSend({ text: text.trim(), files: chosen.files })
    setText('')
    chosen.clear()
    sharing.reset()
  }

  return (
    <form className="composer" onSubmit={submit} {...chosen.dropTarget}>
      {chosen.isDraggedOver && <p className="drop-hint">{t.composer.dropHere}</p>}
      <ChosenFiles {...chosen} />
      <p className="composer-note" role="status">
        {sharing.state === 'looking' && t.composer.locating}
        {sharing.state === 'refused' && t.composer.locationRefused}
        {sharing.state === 'not-found' && t.composer.locationNotFound}
      </p>
      <div className="composer-row">
        <ComposerMenu onFiles={chosen.add} onPlace={sharing.share} />
        <Field text={text} onText={setText} onEnter={submit} onPaste={chosen.add} hintId={hintId} />
        {/* The field keeps the focus, and with it the phone's keyboard stays. */}
        <button
          type="submit"
          className="send"
          aria-label={t.composer.send}
          disabled={!canSend}
          onPointerDown={(event) => event.preventDefault()}
        >
          <SendIcon />
        </button>
      </div>
      <p id={hintId} className={over > 0 ? 'length over' : 'length'} role="status">
        {over > 0 && t.composer.tooLong(over)}
        {over <= 0 && text.length >= hintFrom && t.composer.left(-over)}
      </p>
    </form>
  )
}

interface FieldProps {
  text: string
  onText(text: string): void
  onEnter(): void
  onPaste(files: File[]): void
  hintId: string
}

/** A text field that grows with its text. */
function Field({ text, onText, onEnter, onPaste, hintId }: FieldProps) {
  const t = useTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.style.height = 'auto'
    const borders = element.offsetHeight - element.clientHeight
    element.style.height = `${element.scrollHeight + borders}px`
  }, [text])
  return (
    <textarea
      id={composerFieldId}
      autoFocus={matchMedia('(pointer: fine)').matches}
      ref={field}
      className="field"
      rows={1}
      value={text}
      aria-label={t.composer.label}
      aria-describedby={hintId}
      placeholder={t.composer.placeholder}
      enterKeyHint="send"
      autoComplete="off"
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return
        event.preventDefault()
        onEnter()
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        if (files.length === 0) return
        event.preventDefault()
        onPaste(files)
      }}
    />
  )
}

// While an input method is composing, Enter chooses a word; some browsers tell by key code 229 only.
function isSendKey(event: KeyboardEvent): boolean {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
  return event.key === 'Enter' && !event.shiftKey && !isComposing
}
