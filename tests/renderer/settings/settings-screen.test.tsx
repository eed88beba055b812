import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../shared/ipc/settings'
import { accepted, refused } from '../../../shared/result'
import { usualSettings } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { fault } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

/** Settings that remember what was saved, as main does. */
function remembering(start: Settings = usualSettings): Handlers {
  let present = start
  return {
    'settings.read': () => accepted(present),
    'settings.saveStation': ({ settings }) => {
      present = { ...present, station: Object.assign({ ...present.station }, settings) }
      return accepted(present)
    },
    'settings.saveWarehouse': ({ settings }) => {
      present = { ...present, warehouse: Object.assign({ ...present.warehouse }, settings) }
      return accepted(present)
    },
    'papers.listPrinters': () =>
      accepted({ printers: [{ name: 'Brother_HL', shownAs: 'Brother HL (packing)' }] }),
  }
}

describe('finding a setting', () => {
  it('goes to the search with Ctrl+F and shows the setting with its path as words are typed', async () => {
    const { user } = renderScreen('/settings', remembering())
    await screen.findByRole('switch', { name: 'Purchases > Options > Capture serial numbers' })

    await user.keyboard('{Control>}f{/Control}')
    await user.keyboard('purch capt')

    const search = screen.getByRole('searchbox', { name: 'Find a setting' })
    expect(search).toHaveFocus()
    expect(screen.getByText('1 setting')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveTextContent('Purchases > Options > Capture serial numbers')
    expect(screen.getAllByRole('switch')).toHaveLength(1)
  })

  it('finds by other words than its name, and by its path', async () => {
    const { user } = renderScreen('/settings', remembering())
    const search = await screen.findByRole('searchbox')

    await user.type(search, 'dark')
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeInTheDocument()
    await user.clear(search)
    await user.type(search, 'products > options')
    expect(
      screen.getByRole('switch', { name: 'Serial numbers unique in the whole warehouse' }),
    ).toBeInTheDocument()
  })

  it('says so when nothing fits, and Escape shows all settings again', async () => {
    const { user, place } = renderScreen('/settings', remembering())

    await user.type(await screen.findByRole('searchbox'), 'xyzzy')
    expect(screen.getByText('No setting fits “xyzzy”.')).toBeInTheDocument()
    await user.keyboard('{Escape}')

    expect(screen.getByRole('switch', { name: 'Sounds' })).toBeInTheDocument()
    expect(place()).toBe('/settings')
  })
})

describe('settings of the warehouse', () => {
  it('finds the capturing of sales beside that of purchases, and switches it alone', async () => {
    const { user, station } = renderScreen('/settings', remembering())

    await user.type(await screen.findByRole('searchbox'), 'capture serial')
    expect(screen.getAllByRole('switch')).toHaveLength(2)
    await user.click(screen.getByRole('switch', { name: 'Sales > Options > Capture serial numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('settings.saveWarehouse')[0]?.settings).toEqual({ captureSales: false }),
    )
  })

  it('keeps what papers say of the company, the address line by line', async () => {
    const { user, station } = renderScreen('/settings', remembering())

    await user.type(
      await screen.findByRole('textbox', { name: 'Company address' }),
      'Am Markt 1{Enter}Berlin',
    )
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.type(await screen.findByRole('textbox', { name: 'Tax number' }), 'DE 1{Enter}')

    await waitFor(() =>
      expect(station.inputsOf('settings.saveWarehouse').map(({ settings }) => settings)).toEqual([
        { companyAddress: 'Am Markt 1\nBerlin' },
        { taxNumber: 'DE 1' },
      ]),
    )
  })

  it('chooses the currency by any part of its name', async () => {
    const { user, station } = renderScreen('/settings', remembering())
    const currency = await screen.findByRole('combobox', { name: 'Currency' })

    await user.clear(currency)
    await user.type(currency, 'swiss')
    await user.click(await screen.findByRole('option', { name: 'CHF · Swiss Franc' }))

    await waitFor(() =>
      expect(station.inputsOf('settings.saveWarehouse')[0]?.settings).toEqual({ currency: 'CHF' }),
    )
  })

  it('takes the default tax rate in per cent, to a hundredth', async () => {
    const { user, station } = renderScreen('/settings', remembering())
    const rate = await screen.findByRole('textbox', { name: 'Default tax rate' })
    expect(rate).toHaveValue('19')

    await user.clear(rate)
    await user.type(rate, '7.255{Enter}')

    await waitFor(() =>
      expect(station.inputsOf('settings.saveWarehouse')[0]?.settings).toEqual({ defaultTaxRate: 725 }),
    )
  })

  it('switches capturing at once', async () => {
    const { user, station } = renderScreen('/settings', remembering())

    await user.click(
      await screen.findByRole('switch', { name: 'Purchases > Options > Capture serial numbers' }),
    )

    await waitFor(() =>
      expect(
        screen.getByRole('switch', { name: 'Purchases > Options > Capture serial numbers' }),
      ).not.toBeChecked(),
    )
    expect(station.inputsOf('settings.saveWarehouse')[0]?.settings).toEqual({ capturePurchases: false })
  })

  it('stays off and says why while two products share a number', async () => {
    const { user } = renderScreen('/settings', {
      ...remembering(),
      'settings.saveWarehouse': () => refused({ code: 'serials-shared', serials: ['SN-1'], count: 3 }),
    })
    const unique = await screen.findByRole('switch', { name: 'Serial numbers unique in the whole warehouse' })

    await user.click(unique)

    expect(await screen.findByRole('alert')).toHaveTextContent('SN-1 and 2 more would no longer be allowed')
    expect(unique).not.toBeChecked()
  })

  it('repeats a change under the same operation id after a fault', async () => {
    const { user, station } = renderScreen('/settings', {
      ...remembering(),
      'settings.saveWarehouse': () => fault('store-lost', 'F-12'),
    })
    const capture = await screen.findByRole('switch', {
      name: 'Purchases > Options > Capture serial numbers',
    })

    await user.click(capture)
    expect(await screen.findByRole('alert')).toHaveTextContent('Reference F-12')
    await user.click(capture)

    await waitFor(() => expect(station.inputsOf('settings.saveWarehouse')).toHaveLength(2))
    const [first, second] = station.inputsOf('settings.saveWarehouse')
    expect(second?.operationId).toBe(first?.operationId)
  })
})

describe('settings of the station', () => {
  it('saves a name with Enter', async () => {
    const { user, station } = renderScreen('/settings', remembering())
    const name = await screen.findByRole('textbox', { name: 'Station name' })

    await user.clear(name)
    await user.type(name, 'Bench B{Enter}')

    await waitFor(() =>
      expect(station.inputsOf('settings.saveStation')).toEqual([{ settings: { stationName: 'Bench B' } }]),
    )
    expect(await within(screen.getByRole('banner')).findByText('Bench B')).toBeInTheDocument()
  })

  it('does not save an empty name', async () => {
    const { user, station } = renderScreen('/settings', remembering())
    const name = await screen.findByRole('textbox', { name: 'Operator' })

    await user.clear(name)
    await user.type(name, '   {Enter}')

    expect(await screen.findByText('This is needed.')).toBeInTheDocument()
    expect(station.inputsOf('settings.saveStation')).toEqual([])
  })

  it('prints on the printer that is chosen, or asks each time', async () => {
    const { user, station } = renderScreen('/settings', remembering())
    const printer = await screen.findByRole('combobox', { name: 'Printer' })
    expect(printer).toHaveValue('Ask each time')

    await user.click(printer)
    await user.click(await screen.findByRole('option', { name: 'Brother HL (packing)' }))

    await waitFor(() => expect(printer).toHaveValue('Brother HL (packing)'))
    await user.click(printer)
    await user.click(await screen.findByRole('option', { name: 'Ask each time' }))
    await waitFor(() =>
      expect(station.inputsOf('settings.saveStation').map(({ settings }) => settings)).toEqual([
        { printer: 'Brother_HL' },
        { printer: null },
      ]),
    )
  })

  it('says that the chosen printer is not there, and that the computer has none', async () => {
    const station = { ...usualSettings.station, printer: 'Old_One' }
    renderScreen('/settings', {
      ...remembering({ ...usualSettings, station }),
      'papers.listPrinters': () => accepted({ printers: [] }),
    })

    expect(await screen.findByRole('combobox', { name: 'Printer' })).toHaveValue('Old_One (not there now)')
    // Of papers, and of labels.
    expect(screen.getAllByText(/No printer is set up on this computer/u)[0]).toBeInTheDocument()
  })

  it('makes papers in the size that is chosen', async () => {
    const { user, station } = renderScreen('/settings', remembering())

    await user.click(await screen.findByRole('radio', { name: 'Letter' }))

    await waitFor(() =>
      expect(station.inputsOf('settings.saveStation')[0]?.settings).toEqual({ paperSize: 'Letter' }),
    )
  })

  it('changes the theme of the whole window', async () => {
    const { user } = renderScreen('/settings', remembering())

    await user.click(await screen.findByRole('radio', { name: 'Dark' }))

    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'))
  })
})
