import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../styles/base.css'
import '../../styles/inspector.css'
import { InspectorPage } from './InspectorPage.js'

const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <StrictMode>
      <InspectorPage />
    </StrictMode>,
  )
