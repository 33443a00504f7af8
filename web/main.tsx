import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fillOldBrowsers } from './old-browsers.js'
import { ChatPage } from './pages/chat/ChatPage.js'
import './styles/base.css'
import './styles/chat.css'
import './styles/message.css'
import './styles/card.css'
import './styles/composer.css'
import './styles/overlay.css'

fillOldBrowsers()
const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <StrictMode>
      <ChatPage />
    </StrictMode>,
  )
