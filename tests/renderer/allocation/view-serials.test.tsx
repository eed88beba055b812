import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { allocation, available, routers } from './allocation-examples'
import { atBench } from './bench'

const five = [5, 4, 3, 2, 1].map(available)

async function viewing(handlers: Handlers = {}) {
  const bench = atBench(allocation({ lines: [routers({ allocated: 1 })] }), {
    'allocation.listAvailable': ({ after, limit, order, search }) => {
      const inOrder = (order === 'newest' ? five : five.toReversed()).filter(({ serial }) =>
        serial.includes(search.toUpperCase()),
      )
      const from = inOrder.findIndex(({ serialId }) => serialId === after) + 1
      return accepted({ rows: inOrder.slice(from, from + limit), total: inOrder.length, isCut: false })
    },
    'allocation.allocateMany': () =>
      accepted({ allocation: allocation(), numbers: { taken: 3, refused: [] } }),
    ...handlers,
  })
  await bench.user.click(await screen.findByRole('button', { name: 'View serial nos…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'View serial nos' }))
  await dialog.findByRole('row', { name: /SN-88205-K/u })
  return { ...bench, dialog }
}

const names = (dialog: Awaited<ReturnType<typeof viewing>>['dialog']) =>
  dialog
    .getAllByRole('row')
    .slice(1)
    .map((row) => /SN-\d+-K/u.exec(row.textContent)?.[0])

describe('view serial nos', () => {
  it('lists the available numbers of the line’s product, newest or oldest first', async () => {
    const { user, station, dialog } = await viewing()
    expect(dialog.getByText('For Router X1')).toBeVisible()
    expect(names(dialog)[0]).toBe('SN-88205-K')

    await user.click(dialog.getByRole('radio', { name: 'Oldest first' }))

    await waitFor(() => expect(names(dialog)[0]).toBe('SN-88201-K'))
    expect(station.inputsOf('allocation.listAvailable')[0]).toMatchObject({ productId: 7, order: 'newest' })
  })

  it('finds numbers by their last digits', async () => {
    const { user, dialog } = await viewing()

    await user.type(dialog.getByRole('searchbox', { name: 'Find by last digits or any part' }), '03-k')

    await waitFor(() => expect(names(dialog)).toEqual(['SN-88203-K']))
  })

  it('counts what is ticked against what is needed, and uses it', async () => {
    const { user, station, dialog } = await viewing()
    expect(dialog.getByText('0 chosen of 3 needed')).toBeVisible()

    await user.click(dialog.getByRole('row', { name: /SN-88204-K/u }))
    await user.click(dialog.getByRole('row', { name: /SN-88202-K/u }))
    expect(dialog.getByText('2 chosen of 3 needed')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Use 2 serial numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('allocation.allocateMany')).toMatchObject([
        { salesOrderLineId: 31, texts: ['SN-88204-K', 'SN-88202-K'], source: 'list' },
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('is walked and ticked with the keyboard alone', async () => {
    const { user, dialog } = await viewing()
    dialog.getByRole('grid', { name: 'Available serial numbers' }).focus()

    await user.keyboard('{ArrowDown} {ArrowDown}{ArrowDown} ')

    expect(dialog.getByText('2 chosen of 3 needed')).toBeVisible()
    expect(dialog.getByRole('checkbox', { name: 'Choose SN-88205-K' })).toBeChecked()
    expect(dialog.getByRole('checkbox', { name: 'Choose SN-88204-K' })).not.toBeChecked()
  })

  it('takes the first that are needed at once, in the order of the list', async () => {
    const { user, dialog } = await viewing()
    await user.click(dialog.getByRole('row', { name: /SN-88203-K/u }))
    await user.click(dialog.getByRole('radio', { name: 'Oldest first' }))
    await waitFor(() => expect(names(dialog)[0]).toBe('SN-88201-K'))

    await user.click(dialog.getByRole('button', { name: 'Take' }))

    expect(await dialog.findByText('3 chosen of 3 needed')).toBeVisible()
    for (const chosen of ['SN-88201-K', 'SN-88202-K', 'SN-88203-K'])
      expect(dialog.getByRole('checkbox', { name: `Choose ${chosen}` })).toBeChecked()
  })

  it('says when more are ticked than are needed, and does not use them', async () => {
    const { user, dialog } = await viewing()

    await user.click(dialog.getByRole('checkbox', { name: /Choose all/u }))

    expect(dialog.getByText('More than the 3 that are needed: take some away')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Use 5 serial numbers' })).toBeDisabled()
    await user.click(dialog.getByRole('button', { name: 'Take none' }))
    expect(dialog.getByText('0 chosen of 3 needed')).toBeVisible()
  })

  it('names what was taken by somebody else in the meantime', async () => {
    const { user, dialog } = await viewing({
      'allocation.allocateMany': () =>
        accepted({
          allocation: allocation(),
          numbers: {
            taken: 0,
            refused: [
              {
                at: 1,
                text: 'SN-88204-K',
                refusal: {
                  code: 'serial-allocated-elsewhere',
                  serial: 'SN-88204-K',
                  serialId: available(4).serialId,
                  productName: 'Router X1',
                  orderNumber: 'SO-1000',
                  customerName: 'Fabrikam',
                },
              },
            ],
          },
        }),
    })
    await user.click(dialog.getByRole('row', { name: /SN-88204-K/u }))

    await user.click(dialog.getByRole('button', { name: 'Use 1 serial number' }))

    expect(await dialog.findByRole('row', { name: /promised to order SO-1000/u })).toBeVisible()
  })

  it('says what to do when there is none', async () => {
    const bench = atBench(allocation(), {
      'allocation.listAvailable': () => accepted({ rows: [], total: 0, isCut: false }),
    })

    await bench.user.click(await screen.findByRole('button', { name: 'View serial nos…' }))

    expect(await screen.findByText('No serial number is available')).toBeVisible()
  })
})
