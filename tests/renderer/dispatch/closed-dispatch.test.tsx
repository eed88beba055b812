import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { cables, dispatch, picked, routers, shipped } from './dispatch-examples'

const left = [picked(13, { status: 'dispatched' }), picked(12, { status: 'in-stock' })]

const showing = (shown: Dispatch, handlers: Handlers = {}) =>
  renderScreen('/dispatch/3', {
    'dispatch.readDispatch': () => accepted(shown),
    'dispatch.listCaptured': () => accepted({ rows: left, total: left.length }),
    ...handlers,
  })

const lines = () => screen.findByRole('table', { name: 'What left' })

describe('a dispatch that has left', () => {
  it('says to whom, when, how much and with which bill', async () => {
    showing(shipped())

    await lines()
    expect(screen.getByText('Committed')).toBeVisible()
    expect(screen.getByText('INV-1001')).toBeVisible()
    expect(screen.getByText('20 Nov 2026 09:30')).toBeVisible()
    expect(screen.getByText(/Dock 4/u)).toBeVisible()
    const row = within(await lines()).getByRole('row', { name: /Router X1/u })
    expect(row).toHaveTextContent('44')
  })

  it('prints its packing slip and its bill, and the credit note once it was reversed', async () => {
    const creditNote = { invoiceId: 8, number: 'CN-1001' }
    const { user, station } = showing(shipped({ status: 'reversed', reversedAt: 1, creditNote }), {
      'papers.print': () => accepted({ isPrinted: true }),
    })
    await screen.findByRole('button', { name: 'Packing slip' })

    for (const name of ['Packing slip', 'Invoice INV-1001', 'Credit note CN-1001']) {
      await user.click(screen.getByRole('button', { name }))
      await user.click(await screen.findByRole('menuitem', { name: 'Print' }))
      expect(await screen.findByText(`${name} sent to the printer`)).toBeInTheDocument()
    }

    expect(station.inputsOf('papers.print').map(({ paper }) => paper)).toEqual([
      { kind: 'packing-slip', dispatchId: 3 },
      { kind: 'invoice', invoiceId: shipped().invoice?.invoiceId },
      { kind: 'invoice', invoiceId: 8 },
    ])
    expect(screen.queryByRole('button', { name: 'Pick list' })).not.toBeInTheDocument()
  })

  it('says what is still to be shipped, and ships it', async () => {
    const next = dispatch({ dispatchId: 4, number: 'D-1004' })
    const { user, place } = showing(shipped(), {
      'dispatch.openDispatch': () => accepted(next),
      'dispatch.readDispatch': ({ dispatchId }) => accepted(dispatchId === 4 ? next : shipped()),
      'dispatch.listExpected': () => accepted({ rows: [], total: 0 }),
    })
    expect(await screen.findByText('6 units of SO-1001 are still to be shipped.')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Ship the back order' }))

    await waitFor(() => expect(place()).toBe('/dispatch/4'))
  })

  it('says nothing of a back order when all has left', async () => {
    showing(shipped({ lines: [routers({ outstanding: 4, captured: 4, isComplete: true }), cables()] }))

    await lines()
    expect(screen.queryByText(/still to be shipped/u)).not.toBeInTheDocument()
  })

  it('lists its numbers with where they are now', async () => {
    const { user } = showing(shipped())
    await lines()

    await user.click(screen.getByRole('radio', { name: 'Serial numbers (4)' }))

    expect(await screen.findByRole('row', { name: /SN-88213-K/u })).toHaveTextContent('Dispatched')
    expect(screen.getByRole('row', { name: /SN-88212-K/u })).toHaveTextContent('In stock')
    expect(screen.queryByRole('button', { name: 'Correct SN-88212-K' })).not.toBeInTheDocument()
  })
})

async function correcting(handlers: Handlers) {
  const under = showing(shipped(), handlers)
  await lines()
  await under.user.click(screen.getByRole('radio', { name: 'Serial numbers (4)' }))
  await under.user.click(await screen.findByRole('button', { name: 'Correct SN-88213-K' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Which unit left instead of SN-88213-K?' }))
  await under.user.type(dialog.getByRole('textbox', { name: /Serial number that left/u }), 'SN-99')
  await under.user.type(dialog.getByRole('textbox', { name: /Why/u }), 'Wrong label')
  return { ...under, dialog }
}

describe('correcting a unit', () => {
  it('names the unit that left instead, and why', async () => {
    const { user, station, dialog } = await correcting({ 'dispatch.correctUnit': () => accepted(shipped()) })

    await user.click(dialog.getByRole('button', { name: 'Correct it' }))

    expect(await screen.findByText('SN-88213-K corrected')).toBeVisible()
    expect(station.inputsOf('dispatch.correctUnit')).toMatchObject([
      { dispatchId: 3, serialId: 13, text: 'SN-99', reason: 'Wrong label', doubtsConfirmed: false },
    ])
  })

  it('asks again when the number looks wrong, and takes it when it is right all the same', async () => {
    const { user, station, dialog } = await correcting({
      'dispatch.correctUnit': ({ doubtsConfirmed }) =>
        doubtsConfirmed
          ? accepted(shipped())
          : refused({
              code: 'serial-shape-differs',
              serial: 'SN-99',
              productName: 'Router X1',
              example: 'SN-88213-K',
              difference: 'length',
            }),
    })

    await user.click(dialog.getByRole('button', { name: 'Correct it' }))
    await user.click(await dialog.findByRole('button', { name: 'It is right all the same' }))

    expect(await screen.findByText('SN-88213-K corrected')).toBeVisible()
    expect(station.inputsOf('dispatch.correctUnit')).toHaveLength(2)
  })
})

describe('units that left without their numbers', () => {
  const unnamed = shipped({ lines: [routers({ captured: 1, isComplete: true }), cables()] })

  it('are given them later', async () => {
    const { user, station } = showing(unnamed, {
      'dispatch.nameUnits': () => accepted({ dispatch: shipped(), numbers: { taken: 1, refused: [] } }),
    })

    await user.click(await screen.findByRole('button', { name: 'Add serial nos. of Router X1' }))
    await user.type(await screen.findByRole('textbox', { name: 'Serial numbers, one a line' }), 'SN-1')
    await user.click(screen.getByRole('button', { name: 'Capture 1 number' }))

    await waitFor(() =>
      expect(station.inputsOf('dispatch.nameUnits')).toMatchObject([{ dispatchLineId: 1, texts: ['SN-1'] }]),
    )
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Add serial nos/u })).not.toBeInTheDocument(),
    )
  })
})

describe('reversing a dispatch', () => {
  it('asks why, saying what comes back and what is credited', async () => {
    const { user, station } = showing(shipped(), {
      'dispatch.reverse': () =>
        accepted(
          shipped({ status: 'reversed', reversedAt: 5, creditNote: { invoiceId: 2, number: 'CN-1001' } }),
        ),
    })
    await user.click(await screen.findByRole('button', { name: 'Reverse dispatch…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Reverse dispatch D-1003?' })
    expect(dialog).toHaveTextContent('9 units come back into stock.')
    expect(dialog).toHaveTextContent('Invoice INV-1001 is credited.')
    const confirm = within(dialog).getByRole('button', { name: 'Reverse the dispatch' })
    expect(confirm).toBeDisabled()

    await user.type(within(dialog).getByRole('textbox'), 'Wrong customer')
    await user.click(confirm)

    expect(await screen.findByText(/This dispatch was reversed/u)).toBeVisible()
    expect(screen.getByText('CN-1001')).toBeVisible()
    expect(station.inputsOf('dispatch.reverse')).toMatchObject([{ dispatchId: 3, reason: 'Wrong customer' }])
  })

  it('says which units have come back since', async () => {
    const { user } = showing(shipped(), {
      'dispatch.reverse': () =>
        refused({
          code: 'units-have-come-back',
          number: 'D-1003',
          productName: 'Router X1',
          units: 0,
          serials: [{ serial: 'SN-88212-K', status: 'in-stock' }],
        }),
    })
    await user.click(await screen.findByRole('button', { name: 'Reverse dispatch…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox'), 'Wrong customer')

    await user.click(dialog.getByRole('button', { name: 'Reverse the dispatch' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('SN-88212-K (in stock)')
  })
})

describe('a dispatch that was cancelled', () => {
  it('says that nothing of it left', async () => {
    showing(dispatch({ status: 'reversed', reversedAt: 5 }))

    expect(
      await screen.findByText('This dispatch was cancelled before it was shipped out: nothing of it left.'),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Reverse dispatch…' })).not.toBeInTheDocument()
  })
})
