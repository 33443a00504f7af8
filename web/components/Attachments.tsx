import { useState } from 'react'
import type { Attachment } from '../api/activity.js'
import { useTexts } from '../texts/texts-context.js'
import { Dialog } from './Dialog.js'
import { fileSize } from './file-size.js'
import { CloseIcon, DownloadIcon, FileIcon } from './icons.js'
import { ownAddress } from './safe-link.js'

/** A picture, as a thumbnail that opens large. */
export function Picture({ attachment }: { attachment: Attachment }) {
  const t = useTexts()
  const [isLarge, setLarge] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const name = attachment.name ?? t.file.picture
  const address = ownAddress(attachment.contentUrl, location.origin)
  if (!address || isBroken) return <p className="note">{t.file.unavailable}</p>
  const thumbnail = ownAddress(attachment.thumbnailUrl, location.origin) ?? address
  return (
    <>
      <button
        type="button"
        className="picture"
        aria-label={t.file.view(name)}
        onClick={() => setLarge(true)}
      >
        <img src={thumbnail} alt={name} loading="lazy" onError={() => setBroken(true)} />
      </button>
      {isLarge && (
        <Dialog className="lightbox" label={name} onClose={() => setLarge(false)}>
          <img src={address} alt={name} />
          <button
            type="button"
            className="icon-button lightbox-close"
            aria-label={t.file.close}
            onClick={() => setLarge(false)}
          >
            <CloseIcon />
          </button>
        </Dialog>
      )}
    </>
  )
}

/** A file with its name and size, to download. */
export function FileLink({
  attachment,
  bytes,
}: {
  attachment: Attachment
  bytes: number | undefined
}) {
  const t = useTexts()
  const name = attachment.name ?? attachment.contentType
  const address = ownAddress(attachment.contentUrl, location.origin)
  const inside = (
    <>
      <FileIcon />
      <span className="file-name">
        <span>{name}</span>
        {bytes !== undefined && <small>{fileSize(bytes)}</small>}
      </span>
    </>
  )
  if (!address) return <span className="file">{inside}</span>
  return (
    <a className="file" href={address} download={name} aria-label={t.file.download(name)}>
      {inside}
      <DownloadIcon />
    </a>
  )
}
