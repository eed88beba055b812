import type { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../../renderer/app'
import { createQueryClient } from '../../../renderer/lib/queries'
import { createStationRouter } from '../../../renderer/routes'
import { quietShell } from './answers'
import { type FakeStation, fakeStation, type Handlers } from './fake-station'

export interface ScreenUnderTest {
  readonly station: FakeStation
  readonly user: ReturnType<typeof userEvent.setup>
  /** Where the app is now: `/products/7`. */
  readonly place: () => string
  /** What the screen knows by now. */
  readonly client: QueryClient
}

/** The whole app at an address, over a fake station: `renderScreen('/products', { 'products.list': () => … })`. */
export function renderScreen(path: string, handlers: Handlers): ScreenUnderTest {
  const station = fakeStation({ ...quietShell, ...handlers })
  const router = createStationRouter(createMemoryHistory({ initialEntries: [path] }))
  const user = userEvent.setup()
  const client = createQueryClient()
  render(<App router={router} client={client} env="test" />)
  return { station, user, place: () => router.state.location.pathname, client }
}
