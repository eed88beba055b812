import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SerialStatus } from '../../../shared/serial-status'
import { accepted, refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { history, serialRow } from './serial-examples'

const reading = (status: SerialStatus): Handlers => ({
  'serials.read': () => accepted({ ...history, status }),
})

const offered = async (): Promise<(string | null)[]> => {
  const heading = await screen.findByRole('heading', { name: 'What can be done' })
  const card = heading.closest('.mantine-Paper-root')
  if (!(card instanceof HTMLElement)) throw new Error('The acts stand on no card')
  return within(card)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)
}

describe('what can be done to a unit', () => {
  it('follows from where it is', async () => {
    renderScreen('/serials/1', reading('damaged'))

    expect(await offered()).toEqual([
      'Quarantine',
      'Mark good',
      'Report missing',
      'Return to supplier',
      'Write off',
      'Correct this number…',
    ])
  })

  it('is nothing while an order has it, and the page says so', async () => {
    renderScreen('/serials/1', reading('allocated'))

    expect(await offered()).toEqual([])
    expect(screen.getByText(/it is promised to an order/u)).toBeInTheDocument()
  })

  it('is done with a reason, one of the usual ones at a touch', async () => {
    const { station, user } = renderScreen('/serials/1', {
      ...reading('in-stock'),
      'units.act': () => accepted({ done: 1, refused: [] }),
    })

    await user.click(await screen.findByRole('button', { name: 'Quarantine' }))
    const dialog = await screen.findByRole('dialog', { name: 'Quarantine: SN-88213-K' })
    expect(within(dialog).getByRole('button', { name: 'Quarantine' })).toBeDisabled()
    await user.click(within(dialog).getByRole('button', { name: 'Recall' }))
    await user.click(within(dialog).getByRole('button', { name: 'Quarantine' }))

    expect(await screen.findByText('1 unit quarantined')).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(station.inputsOf('units.act')).toMatchObject([
      { act: 'quarantine', serialIds: [1], reason: 'Recall' },
    ])
  })

  it('names who has it when somebody was faster', async () => {
    const refusal = { code: 'unit-allocated', serial: 'SN-88213-K', orderNumber: 'SO-1004' } as const
    const { user } = renderScreen('/serials/1', {
      ...reading('in-stock'),
      'units.act': ({ serialIds: [serialId = SerialId.parse(1)] }) =>
        accepted({ done: 0, refused: [{ serialId, serial: 'SN-88213-K', refusal }] }),
    })

    await user.click(await screen.findByRole('button', { name: 'Write off' }))
    await user.type(await screen.findByRole('textbox', { name: /^Why/u }), 'Broken')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Write off' }))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Nothing was changed')
    expect(alert).toHaveTextContent('SN-88213-K is promised to order SO-1004')
    expect(alert).toHaveTextContent('Release it there first')
  })
})

describe('correcting a number', () => {
  it('asks for the right one and why, and opens its page', async () => {
    const { station, user, place } = renderScreen('/serials/1', {
      ...reading('in-stock'),
      'units.correctNumber': ({ text }) => accepted({ serialId: SerialId.parse(9), serial: text }),
    })

    await user.click(await screen.findByRole('button', { name: 'Correct this number…' }))
    await user.type(
      await screen.findByRole('textbox', { name: /The number that stands on the unit/u }),
      'SN-88213-X',
    )
    await user.click(screen.getByRole('button', { name: 'Misread on arrival' }))
    await user.click(screen.getByRole('button', { name: 'Correct the number' }))

    await waitFor(() => expect(place()).toBe('/serials/9'))
    expect(station.inputsOf('units.correctNumber')).toMatchObject([
      { serialId: 1, text: 'SN-88213-X', reason: 'Misread on arrival', doubtsConfirmed: false },
    ])
  })

  it('keeps a doubtful number only when the operator says that the label reads so', async () => {
    const doubt = {
      code: 'serial-looks-like',
      serial: 'SN-O',
      onHand: 'SN-0',
      productName: 'Router X1',
      how: 'misread',
    } as const
    const { station, user, place } = renderScreen('/serials/1', {
      ...reading('in-stock'),
      'units.correctNumber': ({ text, doubtsConfirmed }) =>
        doubtsConfirmed ? accepted({ serialId: SerialId.parse(9), serial: text }) : refused(doubt),
    })

    await user.click(await screen.findByRole('button', { name: 'Correct this number…' }))
    await user.type(
      await screen.findByRole('textbox', { name: /The number that stands on the unit/u }),
      'SN-O',
    )
    await user.click(screen.getByRole('button', { name: 'Typing mistake' }))
    await user.click(screen.getByRole('button', { name: 'Correct the number' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('SN-O looks like SN-0')
    await user.click(screen.getByRole('button', { name: 'The label says so: keep it' }))

    await waitFor(() => expect(place()).toBe('/serials/9'))
    expect(station.inputsOf('units.correctNumber').map(({ doubtsConfirmed }) => doubtsConfirmed)).toEqual([
      false,
      true,
    ])
  })
})

const three = [
  serialRow(),
  serialRow({ serialId: 2, serial: 'SN-2' }),
  serialRow({ serialId: 3, serial: 'SN-3', status: 'picked' }),
]

const listing: Handlers = {
  'serials.list': () => accepted({ rows: three, total: 3, isCut: false }),
}

const tick = (name: string) => screen.findByRole('checkbox', { name: `Choose ${name}` })

describe('serial numbers that are ticked in the list', () => {
  it('are acted on together; those that cannot are told beforehand and named afterwards', async () => {
    const refusal = {
      code: 'unit-picked',
      serial: 'SN-3',
      dispatchNumber: 'D-1001',
      orderNumber: 'SO-1001',
    } as const
    const { station, user } = renderScreen('/serials', {
      ...listing,
      'units.act': () =>
        accepted({ done: 2, refused: [{ serialId: SerialId.parse(3), serial: 'SN-3', refusal }] }),
    })

    await user.click(await screen.findByRole('checkbox', { name: 'Choose all 3 rows that are read so far' }))
    expect(await screen.findByText('3 chosen')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'What to do with them' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Quarantine/u }))
    const dialog = await screen.findByRole('dialog', { name: 'Quarantine: 3 units' })
    expect(dialog).toHaveTextContent('1 of them cannot')
    await user.click(within(dialog).getByRole('button', { name: 'Recall' }))
    await user.click(within(dialog).getByRole('button', { name: 'Quarantine' }))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('2 units quarantined')
    expect(alert).toHaveTextContent('SN-3 is packed in dispatch D-1001')
    await user.click(within(alert).getByRole('button', { name: 'Done' }))
    expect(station.inputsOf('units.act')).toMatchObject([{ serialIds: [1, 2, 3] }])
    await waitFor(() => expect(screen.queryByText('3 chosen')).not.toBeInTheDocument())
  })

  it('are ticked with Space on the active row, and ticking opens no page', async () => {
    const { user, place } = renderScreen('/serials', listing)

    await user.click(await tick('SN-2'))
    screen.getByRole('grid').focus()
    await user.keyboard('{Home} ')

    expect(await screen.findByText('2 chosen')).toBeInTheDocument()
    expect(await tick('SN-88213-K')).toBeChecked()
    expect(place()).toBe('/serials')
  })

  it('are ticked from one to another with the shift key', async () => {
    const { user } = renderScreen('/serials', listing)

    await user.click(await tick('SN-88213-K'))
    await user.keyboard('{Shift>}')
    await user.click(await tick('SN-3'))
    await user.keyboard('{/Shift}')

    expect(await screen.findByText('3 chosen')).toBeInTheDocument()
  })

  it('of which nothing can be done to any, are told so', async () => {
    const { user } = renderScreen('/serials', listing)

    await user.click(await tick('SN-3'))

    expect(await screen.findByText(/nothing can be done to these/u)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'What to do with them' })).not.toBeInTheDocument()
  })
})
