import type { ReactNode } from 'react'

function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
        {drawing}
      </svg>
    )
  }
}

export const MenuIcon = icon(<path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6L6 18" />)
export const SendIcon = icon(<path d="M12 19V5M5.5 11.5L12 5l6.5 6.5" strokeWidth="2.2" />)
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />)
export const CheckIcon = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />)
export const RetryIcon = icon(<path d="M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6" />)
export const DownIcon = icon(<path d="M12 5v14M5.5 12.5L12 19l6.5-6.5" />)
export const LeftIcon = icon(<path d="M15 5l-7 7 7 7" />)
export const RightIcon = icon(<path d="M9 5l7 7-7 7" />)
export const FileIcon = icon(<path d="M7 3h7l5 5v13H7zM14 3v5h5" />)
export const DownloadIcon = icon(<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />)
export const PhoneIcon = icon(
  <path d="M6 3h3.5l1.7 4.7-2.2 1.6a12 12 0 0 0 5.7 5.7l1.6-2.2L21 14.5V18a3 3 0 0 1-3 3C10.3 21 3 13.7 3 6a3 3 0 0 1 3-3z" />,
)
export const PinIcon = icon(
  <path d="M12 21.5c4.5-5 7-8.4 7-11.7a7 7 0 0 0-14 0c0 3.3 2.5 6.7 7 11.7zM12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z" />,
)
export const FormIcon = icon(<path d="M14 4H6v16h12v-8M9.5 14.5l.6-3L18 3.5l2.5 2.5-8 8z" />)
export const OfflineIcon = icon(
  <path d="M3 3l18 18M5 12.5a10 10 0 0 1 4.5-2.6M14.5 9.9A10 10 0 0 1 19 12.5M8.5 16a5 5 0 0 1 7 0M12 19.5h.01" />,
)
export const SparkIcon = icon(
  <path d="M12 4c.8 4.6 3.4 7.2 8 8-4.6.8-7.2 3.4-8 8-.8-4.6-3.4-7.2-8-8 4.6-.8 7.2-3.4 8-8z" />,
)
export const ThumbUpIcon = icon(
  <path d="M7 11v9H4v-9zM7 11l4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7" />,
)
export const ThumbDownIcon = icon(
  <path d="M17 13V4h3v9zM17 13l-4 8a2.5 2.5 0 0 1-2.5-2.5V15H5a2 2 0 0 1-2-2.3l1.2-7A2 2 0 0 1 6.2 4H17" />,
)
