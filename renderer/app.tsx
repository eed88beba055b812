import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { StationRouter } from './routes'
import { watchWhatKeysClose } from './shell/go-back'
import { ScreenKeysProvider } from './shell/screen-keys'
import { StoreGate } from './shell/store-gate'
import { cspNonce } from './theme/csp-nonce'
import { cssVariables, theme } from './theme/theme'

watchWhatKeysClose()

interface Props {
  readonly router: StationRouter
  readonly client: QueryClient
  /** Tests draw without transitions and portals' delays. */
  readonly env?: 'default' | 'test'
}

export function App({ router, client, env = 'default' }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={cspNonce}
      defaultColorScheme="auto"
      env={env}
    >
      <QueryClientProvider client={client}>
        <Notifications limit={2} position="top-center" autoClose={3000} transitionDuration={0} />
        <ScreenKeysProvider>
          <StoreGate>
            <RouterProvider router={router} />
          </StoreGate>
        </ScreenKeysProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
