import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { renderScreen } from '../support/render-screen'
import { history } from './serial-examples'

describe('the page of a serial number', () => {
  it('tells its whole history: what, when, who, at which station, in which document, how', async () => {
    renderScreen('/serials/1', { 'serials.read': () => accepted(history) })

    const lines = await screen.findAllByRole('listitem')
    expect(lines).toHaveLength(2)
    const [damaged, captured] = lines
    expect(damaged).toHaveTextContent('15 Nov 2026 08:30:05')
    expect(damaged).toHaveTextContent('Marked as damaged')
    expect(damaged).toHaveTextContent('In stock → Damaged')
    expect(damaged).toHaveTextContent('Corner of the housing broken')
    expect(damaged).toHaveTextContent('Jonas at Bench B')
    expect(captured).toHaveTextContent('Captured in R-1004')
    expect(captured).toHaveTextContent('Mira at Bench A')
    expect(captured).toHaveTextContent('Scanned')
  })

  it('shows where it is now and leads to its product', async () => {
    renderScreen('/serials/1', { 'serials.read': () => accepted(history) })

    expect(await screen.findByRole('heading', { level: 1, name: 'SN-88213-K' })).toBeInTheDocument()
    const main = screen.getByRole('main')
    expect(within(main).getByText('Damaged')).toBeInTheDocument()
    expect(within(main).getByRole('link', { name: 'Router X1' })).toHaveAttribute('href', '/products/7')
  })

  it('says so when there is no such number', async () => {
    renderScreen('/serials/99', {
      'serials.read': () => refused({ code: 'serial-not-found', text: 'SN-9' }),
    })

    expect(await screen.findByRole('alert')).toHaveTextContent('Serial number SN-9 is not known')
  })
})
