import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/staff.css'
import { StaffApp } from './StaffApp.js'
import { giveNonceToStyles } from './style-nonce.js'

giveNonceToStyles()

const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <StrictMode>
      <StaffApp />
    </StrictMode>,
  )
