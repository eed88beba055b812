// oxlint-disable-next-line import/no-unassigned-import -- it must have run before any schema is made
import './schemas-without-eval'
import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-600.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './theme/theme.css'
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
