import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../shared/ipc/contract'
import { accepted } from '../../../shared/result'
import { nothingWaiting } from '../support/answers'
import { renderScreen } from '../support/render-screen'

const answer = (openReceipts: number): Reply<'dashboard.read'> =>
  accepted({ ...nothingWaiting, openReceipts })

describe('keeping a screen fresh', () => {
  it('asks no faster than the station answers, and once more for what changed meanwhile', async () => {
    const { station } = renderScreen('/', {})
    await screen.findByRole('link', { name: /Open receipts 0/u })
    const before = station.inputsOf('dashboard.read').length
    const answerLate: ((reply: Reply<'dashboard.read'>) => void)[] = []
    const late = new Promise<Reply<'dashboard.read'>>((resolve) => {
      answerLate.push(resolve)
    })
    station.answer({ 'dashboard.read': () => late })

    station.announce('warehouse.changed', { topics: ['receipts'] })
    await waitFor(() => expect(station.inputsOf('dashboard.read')).toHaveLength(before + 1))
    for (let change = 0; change < 50; change += 1)
      station.announce('warehouse.changed', { topics: ['receipts'] })
    expect(station.inputsOf('dashboard.read')).toHaveLength(before + 1)
    station.answer({ 'dashboard.read': () => answer(2) })
    answerLate[0]?.(answer(1))

    expect(await screen.findByRole('link', { name: /Open receipts 2/u })).toBeInTheDocument()
    expect(station.inputsOf('dashboard.read')).toHaveLength(before + 2)
  })

  it('leaves alone what a change is not about', async () => {
    const { station } = renderScreen('/', {})
    await screen.findByRole('link', { name: /Open receipts 0/u })
    const before = station.inputsOf('dashboard.read').length

    station.announce('warehouse.changed', { topics: ['settings'] })

    await waitFor(() => expect(station.inputsOf('settings.read').length).toBeGreaterThan(1))
    expect(station.inputsOf('dashboard.read')).toHaveLength(before)
  })
})
