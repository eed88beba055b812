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

  it('shows to whom it left with which dispatch, and what it took the place of', async () => {
    const [event] = history.events
    if (!event) throw new Error('Nothing happened to it')
    const packed = { ...event, event: 'picked', before: 'in-stock', after: 'picked', note: 'SN-7' }
    const swapped = { ...event, seq: 8, event: 'allocation swapped', note: 'SN-9' }
    const left = {
      ...history,
      orderNumber: 'SO-1001',
      customerName: 'Alder Ltd',
      dispatchNumber: 'D-1002',
      dispatchedAt: new Date(2026, 10, 16, 9, 5).getTime(),
      events: [packed, swapped],
    }
    renderScreen('/serials/1', { 'serials.read': () => accepted(left) })

    const main = await screen.findByRole('main')
    for (const text of ['SO-1001', 'Alder Ltd', 'D-1002', '16 Nov 2026 09:05'])
      expect(await within(main).findByText(text)).toBeInTheDocument()
    expect(within(main).getByText('In the place of SN-7')).toBeInTheDocument()
    expect(within(main).getByText('Its place was taken by SN-9')).toBeInTheDocument()
  })

  it('tells how it came back: where it was sent, and why', async () => {
    const [event] = history.events
    if (!event) throw new Error('Nothing happened to it')
    const onReturn = { ...event, before: 'dispatched', after: 'dispatched', documentNumber: 'RT-1001' }
    const events = [
      { ...onReturn, seq: 12, event: 'returned by customer', after: 'damaged', note: 'Dropped: twice' },
      { ...onReturn, seq: 11, event: 'return destination changed', note: 'damaged: Dropped: twice' },
      { ...onReturn, seq: 10, event: 'return captured', note: 'quarantined' },
    ]
    renderScreen('/serials/1', { 'serials.read': () => accepted({ ...history, events }) })

    const [back, sent, scanned] = await screen.findAllByRole('listitem')
    expect(back).toHaveTextContent('Came back from the customer in RT-1001Dispatched → DamagedDropped: twice')
    expect(sent).toHaveTextContent('Goes to: Damaged. Dropped: twice')
    expect(scanned).toHaveTextContent('Scanned as coming back in RT-1001Goes to: Quarantined')
  })

  it('says so when there is no such number', async () => {
    renderScreen('/serials/99', {
      'serials.read': () => refused({ code: 'serial-not-found', text: 'SN-9' }),
    })

    expect(await screen.findByRole('alert')).toHaveTextContent('Serial number SN-9 is not known')
  })
})
