import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { millisecondsLeft } from '../../../renderer/features/verification/time-left'
import type { VerificationReport } from '../../../shared/ipc/verification'
import { accepted } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const report: VerificationReport = {
  startedAt: 1_794_651_127_000,
  finishedAt: 1_794_651_129_400,
  ledgerLines: 120_000,
  serialNumbers: 58_000,
  products: 212,
  isEqual: true,
  differences: [],
  differenceCount: 0,
}

const neverRun: Handlers = {
  'verification.read': () => accepted({ kind: 'never-run' }),
  'verification.start': () => accepted({ kind: 'running', done: 0, total: 120_000 }),
  'verification.cancel': () => accepted({ kind: 'cancelled' }),
}

describe('verifying the database', () => {
  it('runs, tells how far it is, and says equal with what was checked', async () => {
    const { user, station } = renderScreen('/verification', neverRun)

    await user.click(await screen.findByRole('button', { name: 'Verify now' }))
    expect(await screen.findByRole('progressbar', { name: 'Verifying' })).toHaveAttribute(
      'aria-valuenow',
      '0',
    )
    station.announce('verification.changed', { kind: 'running', done: 30_000, total: 120_000 })
    expect(await screen.findByText(/30,000 of 120,000 checked/u)).toBeInTheDocument()
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25')
    station.announce('verification.changed', { kind: 'finished', report })

    expect(
      await screen.findByRole('heading', { name: 'Equal: the ledger and what is stored agree' }),
    ).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveTextContent('Ledger lines120,000')
    expect(screen.getByRole('main')).toHaveTextContent('Took2.4 sec')
  })

  it('can be cancelled', async () => {
    const { user } = renderScreen('/verification', neverRun)
    await user.click(await screen.findByRole('button', { name: 'Verify now' }))

    await user.click(await screen.findByRole('button', { name: 'Cancel' }))

    expect(await screen.findByText('It was cancelled. Nothing was changed.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Verify again' })).toBeInTheDocument()
  })

  it('lists what differs and what to do', async () => {
    const differences = [{ what: 'serial number', which: 'SN-1', fromLedger: 'in stock', stored: 'damaged' }]
    renderScreen('/verification', {
      'verification.read': () =>
        accepted({
          kind: 'finished',
          report: { ...report, isEqual: false, differences, differenceCount: 1203 },
        }),
    })

    expect(await screen.findByRole('heading', { name: /1,203 differences/u })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: 'serial number SN-1 in stock damaged' })).toBeInTheDocument()
    expect(screen.getByText('The first 1 are shown.')).toBeInTheDocument()
    expect(screen.getByText(/Do not correct anything by hand/u)).toBeInTheDocument()
  })

  it('says why it could not be finished', async () => {
    renderScreen('/verification', {
      'verification.read': () => accepted({ kind: 'failed', reason: 'worker ended' }),
    })

    expect(await screen.findByText(/tell support: worker ended/u)).toBeInTheDocument()
  })

  it('opens from the menu of the application', async () => {
    const { station, place } = renderScreen('/', neverRun)
    await screen.findByText('Scanner ready')

    station.announce('menu.chosen', { page: 'verification' })

    await waitFor(() => expect(place()).toBe('/verification'))
    expect(await screen.findByRole('heading', { name: 'Verify the database' })).toBeInTheDocument()
  })
})

describe('the time left', () => {
  it('is not known before two seconds have been seen', () => {
    expect(millisecondsLeft({ at: 0, done: 0 }, 1_999, 10, 100)).toBeNull()
    expect(millisecondsLeft({ at: 0, done: 0 }, 5_000, 0, 100)).toBeNull()
  })

  it('goes by the pace seen so far', () => {
    expect(millisecondsLeft({ at: 0, done: 20 }, 4_000, 40, 100)).toBe(12_000)
  })
})
