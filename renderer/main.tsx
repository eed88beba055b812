import './theme/styles'
import { createHashHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { createQueryClient } from './lib/queries'
import { createStationRouter } from './routes'
import { giveNonceToLibraries } from './theme/csp-nonce'
import { allowOnlyStyleText } from './theme/trusted-styles'

allowOnlyStyleText()
giveNonceToLibraries()

const place = document.querySelector('#root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(
  <App router={createStationRouter(createHashHistory())} client={createQueryClient()} />,
)
