import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { renderScreen } from '../support/render-screen'
import { product } from './product-examples'

describe('adjusting units that nobody knows by a number', () => {
  it('writes off so many with a reason', async () => {
    const { station, user } = renderScreen('/products/7', {
      'products.read': () => accepted(product({ withoutSerialNumber: 4, blocked: 1 })),
      'units.actWithoutSerial': ({ units }) => accepted({ done: units }),
    })

    await user.click(await screen.findByRole('button', { name: 'Adjust units…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: 'Blocked ones: 1' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'How many' }), '1')
    await user.click(within(dialog).getByRole('button', { name: 'Beyond repair' }))
    await user.click(within(dialog).getByRole('button', { name: 'Write off' }))

    expect(await screen.findByText('1 unit written off')).toBeInTheDocument()
    expect(station.inputsOf('units.actWithoutSerial')).toMatchObject([
      { productId: 7, act: 'write-off', part: 'blocked', units: 1, reason: 'Beyond repair' },
    ])
  })

  it('says how many there are when more were asked for', async () => {
    const { user } = renderScreen('/products/7', {
      'products.read': () => accepted(product({ withoutSerialNumber: 4 })),
      'units.actWithoutSerial': ({ units: wanted, part }) =>
        refused({ code: 'fewer-without-serial', productName: 'Router X1', part, there: 4, wanted }),
    })

    await user.click(await screen.findByRole('button', { name: 'Adjust units…' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: 'How many' }), '5')
    await user.type(within(dialog).getByRole('textbox', { name: /^Why/u }), 'Gone')
    await user.click(within(dialog).getByRole('button', { name: 'Write off' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('4 are there, 5 were asked for')
  })

  it('takes blocked ones only when units are released', async () => {
    const { station, user } = renderScreen('/products/7', {
      'products.read': () => accepted(product({ hasSerialNumbers: false, blocked: 3 })),
      'units.actWithoutSerial': ({ units }) => accepted({ done: units }),
    })

    await user.click(await screen.findByRole('button', { name: 'Adjust units…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: 'What is to be done' }))
    await user.click(await screen.findByRole('option', { name: 'Release to stock' }))
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument()
    await user.type(within(dialog).getByRole('textbox', { name: 'How many' }), '2')
    await user.click(within(dialog).getByRole('button', { name: 'Inspected, good' }))
    await user.click(within(dialog).getByRole('button', { name: 'Release to stock' }))

    expect(await screen.findByText('2 units released to stock')).toBeInTheDocument()
    expect(station.inputsOf('units.actWithoutSerial')).toMatchObject([{ act: 'release', part: 'blocked' }])
  })
})
