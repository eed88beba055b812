import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderScreen } from '../support/render-screen'

describe('an address that leads nowhere', () => {
  it.each(['/nowhere', '/products/abc', '/serials/0', '/receive/1.5', '/orders/-1', '/suppliers/1e99'])(
    '%s says so, and the map stays',
    async (path) => {
      renderScreen(path, {})

      expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeInTheDocument()
      expect(screen.getByRole('navigation', { name: 'Pages' })).toBeInTheDocument()
    },
  )
})
