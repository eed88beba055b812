import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ProductId } from '../../../shared/values'
import { accepted, refused } from '../../../shared/result'
import { fault, type Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { scanned } from '../support/scanned'
import { cable, product } from './product-examples'

const other = ProductId.parse(9)
const reading = (read = product()): Handlers => ({ 'products.read': () => accepted(read) })
const field = (name: string) => screen.findByRole('textbox', { name })
const save = () => screen.getByRole('button', { name: 'Save' })

describe('the details of a product', () => {
  it('show what is kept about it, and what is on hand', async () => {
    renderScreen(
      '/products/7',
      reading(product({ withoutSerialNumber: 3, withSerialNumber: 9, reserved: 2 })),
    )

    expect(await field('Sku')).toHaveValue('RX1-EU')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Router X1')
    expect(screen.getByRole('combobox', { name: 'Parent product' })).toHaveValue('Router X')
    expect(screen.getByRole('textbox', { name: 'Options' })).toHaveValue('EU plug, black')
    expect(screen.getByRole('radio', { name: 'Active' })).toBeChecked()
    expect(screen.getByRole('switch', { name: 'Has serial numbers' })).toBeChecked()
    expect(screen.getByRole('textbox', { name: 'Code 1' })).toHaveValue('4006381333931')
    expect(screen.getByText('EAN-13')).toBeInTheDocument()
    const inventory = within(screen.getByRole('region', { name: 'Inventory' }))
    expect(inventory.getAllByRole('definition').map((figure) => figure.textContent)).toEqual([
      '12 pcs',
      '2 pcs',
      '10 pcs',
      '9 pcs',
      '3 pcs',
    ])
  })

  it('say in words that listed numbers have left unnamed, and show no count below zero', async () => {
    renderScreen(
      '/products/7',
      reading(product({ currentInventory: 4, withSerialNumber: 5, leftUnnamed: 1 })),
    )

    const inventory = within(await screen.findByRole('region', { name: 'Inventory' }))
    expect(inventory.getByText('Without serial no.').nextSibling).toHaveTextContent('0 pcs')
    expect(
      inventory.getByText('1 serial number listed in stock has left without being named.'),
    ).toBeInTheDocument()
    expect(inventory.queryByRole('button', { name: 'Give them their numbers' })).not.toBeInTheDocument()
  })

  it('are saved with Ctrl+S, over the revision they were read at', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': ({ product: draft }) =>
        accepted({ product: product({ ...draft, revision: 4 }), becameWithoutSerial: 0 }),
    })
    const name = await field('Name')
    await user.clear(name)
    await user.type(name, 'Router X1 mk2')

    await user.keyboard('{Control>}s{/Control}')

    expect(await screen.findByRole('heading', { name: 'Router X1 mk2' })).toBeInTheDocument()
    expect(screen.getByText('Router X1 mk2 saved')).toBeInTheDocument()
    expect(station.inputsOf('products.save')).toMatchObject([
      { productId: 7, revision: 3, trackingOffConfirmed: false, product: { name: 'Router X1 mk2' } },
    ])
  })

  it('follow what somebody else saves while nothing was typed', async () => {
    const { station } = renderScreen('/products/7', reading())
    await field('Name')

    station.answer(reading(product({ name: 'Router X1 pro', revision: 4 })))
    station.announce('warehouse.changed', { topics: ['products'] })

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Router X1 pro'))
  })

  it('never save over what somebody else saved: they offer to show it', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () => refused({ code: 'changed-elsewhere', what: 'Router X1' }),
    })
    await user.type(await field('Options'), ', new')
    station.answer(reading(product({ name: 'Router X1 pro', revision: 4 })))
    station.announce('warehouse.changed', { topics: ['products'] })
    await screen.findByRole('heading', { name: 'Router X1 pro' })
    expect(screen.getByRole('textbox', { name: 'Options' })).toHaveValue('EU plug, black, new')

    await user.click(save())
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed Router X1')
    expect(station.inputsOf('products.save')).toMatchObject([{ revision: 3 }])
    await user.click(screen.getByRole('button', { name: 'Drop my changes and show theirs' }))

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Router X1 pro'))
    expect(screen.getByRole('textbox', { name: 'Options' })).toHaveValue('EU plug, black')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('are asked about before they are left unsaved, but not at the other tab', async () => {
    const { user, place } = renderScreen('/products/7', {
      ...reading(),
      'serials.list': () => accepted({ rows: [], total: 0, isCut: false }),
    })
    await user.type(await field('Options'), '!')

    await user.click(screen.getByRole('tab', { name: 'Serial numbers' }))
    expect(await screen.findByRole('grid', { name: 'Serial numbers' })).toBeInTheDocument()
    expect(save()).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Suppliers' }))

    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    await user.click(within(dialog).getByRole('button', { name: 'Stay and go on' }))
    expect(place()).toBe('/products/7')
    await user.click(screen.getByRole('tab', { name: 'Details' }))
    expect(await field('Options')).toHaveValue('EU plug, black!')
  })

  it('say which field is missing or too long, and go there', async () => {
    const { user, station } = renderScreen('/products/7', reading())
    await user.clear(await field('Name'))
    await user.clear(screen.getByRole('textbox', { name: 'Unit' }))
    await user.type(screen.getByRole('textbox', { name: 'Unit' }), 'x'.repeat(21))

    await user.click(save())

    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/This is needed/u)
    expect(screen.getByRole('textbox', { name: 'Unit' })).toHaveAccessibleDescription(/At most 20/u)
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    expect(station.inputsOf('products.save')).toEqual([])
  })

  it('show a taken sku at the sku, and a taken code at its row', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () =>
        refused({ code: 'sku-taken', sku: 'RX1-EU', productId: other, productName: 'Router X1 US' }),
    })
    await field('Sku')
    await user.click(save())
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Sku' })).toHaveAccessibleDescription(
        /The sku RX1-EU is taken. Router X1 US has it/u,
      ),
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()

    station.answer({
      'products.save': () =>
        refused({
          code: 'product-code-taken',
          text: '4006381333931',
          productId: other,
          productName: 'Router X1 US',
        }),
    })
    await user.click(save())

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Code 1' })).toHaveFocus())
    expect(screen.getByRole('textbox', { name: 'Code 1' })).toHaveAccessibleDescription(
      /belongs to another product/u,
    )
  })

  it('keep what was typed when the station breaks, and save it once with the next try', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () => fault('disk-full', 'F-9'),
    })
    await user.type(await field('Options'), '!')
    await user.click(save())
    expect(await screen.findByRole('alert')).toHaveTextContent('Reference F-9')

    station.answer({
      'products.save': ({ product: draft }) =>
        accepted({ product: product({ ...draft, revision: 4 }), becameWithoutSerial: 0 }),
    })
    await user.click(save())

    expect(await screen.findByText('Router X1 saved')).toBeInTheDocument()
    const [first, second] = station.inputsOf('products.save')
    expect(second?.operationId).toBe(first?.operationId)
  })

  it('say that a product does not exist', async () => {
    renderScreen('/products/7', { 'products.read': () => refused({ code: 'product-not-found' }) })

    expect(await screen.findByRole('alert')).toHaveTextContent('This product does not exist')
  })
})

describe('the codes of a product', () => {
  it('are several, each of its kind; Enter goes to the next one', async () => {
    const { user, station } = renderScreen('/products/8', {
      ...reading(cable()),
      'products.save': () => accepted({ product: cable({ revision: 4 }), becameWithoutSerial: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Add a code' }))

    await user.type(screen.getByRole('textbox', { name: 'Code 1' }), '4006381333931{Enter}')
    expect(screen.getByRole('textbox', { name: 'Code 2' })).toHaveFocus()
    await user.click(screen.getByRole('combobox', { name: 'Kind of code 2' }))
    await user.click(await screen.findByRole('option', { name: 'Own barcode' }))
    await user.type(screen.getByRole('textbox', { name: 'Code 2' }), 'SHELF-12')
    await user.click(save())

    await waitFor(() =>
      expect(station.inputsOf('products.save')[0]?.product.codes).toEqual([
        { kind: 'gtin', text: '4006381333931' },
        { kind: 'barcode', text: 'SHELF-12' },
      ]),
    )
  })

  it.each([
    ['4006381333930', /It should end in 1/u],
    ['40063813339', /it has 11 digits/u],
    ['40063B1333931', /A GTIN has digits only/u],
  ])('say at the row why %s is no GTIN, as soon as it is left', async (text, why) => {
    const { user, station } = renderScreen('/products/8', reading(cable()))
    await user.click(await screen.findByRole('button', { name: 'Add a code' }))
    await user.type(screen.getByRole('textbox', { name: 'Code 1' }), text)
    await user.tab()

    expect(screen.getByRole('textbox', { name: 'Code 1' })).toHaveAccessibleDescription(why)
    await user.click(save())
    expect(station.inputsOf('products.save')).toEqual([])
  })

  it('are scanned into their field, which then knows what kind they are', async () => {
    const { user, station } = renderScreen('/products/8', reading(cable()))
    await user.click(await screen.findByRole('button', { name: 'Add a code' }))
    const code = screen.getByRole('textbox', { name: 'Code 1' })

    station.announce('scanning.deskChanged', scanned(1, 'SHELF-12'))
    await waitFor(() => expect(code).toHaveValue('SHELF-12'))
    expect(screen.getByRole('combobox', { name: 'Kind of code 1' })).toHaveValue('Own barcode')
    station.announce('scanning.deskChanged', scanned(2, '4006381333931'))

    await waitFor(() => expect(code).toHaveValue('4006381333931'))
    expect(screen.getByRole('combobox', { name: 'Kind of code 1' })).toHaveValue('GTIN, EAN or UPC')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('open the peek card when they are scanned anywhere else', async () => {
    const { station } = renderScreen('/products/8', reading(cable()))
    await screen.findByRole('button', { name: 'Add a code' })

    station.announce('scanning.deskChanged', scanned(1, 'SHELF-12'))

    expect(await screen.findByRole('dialog', { name: /Scanned/u })).toBeInTheDocument()
  })

  it('may not be listed twice, however they are written', async () => {
    const { user } = renderScreen('/products/7', reading())
    await user.click(await screen.findByRole('button', { name: 'Add a code' }))

    await user.type(screen.getByRole('textbox', { name: 'Code 2' }), '04006381333931')
    await user.tab()

    expect(screen.getByRole('textbox', { name: 'Code 2' })).toHaveAccessibleDescription(/is listed twice/u)
  })

  it('are taken away one by one; an empty row is not saved', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () => accepted({ product: product({ codes: [] }), becameWithoutSerial: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Add a code' }))
    await user.click(screen.getByRole('button', { name: 'Remove code 1' }))
    expect(screen.getByRole('button', { name: 'Add a code' })).toHaveFocus()

    await user.click(save())

    await waitFor(() => expect(station.inputsOf('products.save')[0]?.product.codes).toEqual([]))
  })
})

describe('switching Has serial numbers', () => {
  it('on says before saving and plainly after it how many units are without serial no., and lets them be given theirs', async () => {
    const on = cable({
      hasSerialNumbers: true,
      currentInventory: 12,
      withoutSerialNumber: 12,
      revision: 4,
    })
    const { user } = renderScreen('/products/8', {
      ...reading(cable({ currentInventory: 12, freeInventory: 12 })),
      'products.save': () => accepted({ product: on, becameWithoutSerial: 12 }),
    })
    await user.click(await screen.findByRole('switch', { name: 'Has serial numbers' }))
    expect(screen.getByText('After saving, 12 units on hand are without serial no.')).toBeVisible()

    await user.click(save())

    const told = await screen.findByRole('alert', { name: '12 units on hand are now without serial no.' })
    await user.click(within(told).getByRole('button', { name: 'Give them their numbers' }))
    expect(
      await screen.findByRole('dialog', { name: 'Give Cable 2 m its serial numbers' }),
    ).toBeInTheDocument()
  })

  it('off asks first with the counts, and sends it again once confirmed', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': ({ trackingOffConfirmed, product: draft }) =>
        trackingOffConfirmed
          ? accepted({ product: product({ ...draft, revision: 4 }), becameWithoutSerial: 0 })
          : refused({
              code: 'tracking-off-unconfirmed',
              productName: 'Router X1',
              onHand: 12,
              allocations: ['SO-2001', 'SO-2007'],
            }),
    })
    await user.click(await screen.findByRole('switch', { name: 'Has serial numbers' }))
    expect(screen.getByText('After saving, 12 serial numbers on hand are no longer followed.')).toBeVisible()
    await user.click(save())

    const dialog = await screen.findByRole('dialog', { name: 'Stop keeping serial numbers of Router X1?' })
    expect(dialog).toHaveTextContent('12 units on hand')
    expect(dialog).toHaveTextContent('SO-2001, SO-2007')
    await user.click(within(dialog).getByRole('button', { name: 'Stop keeping serial numbers' }))

    expect(await screen.findByText('Router X1 saved')).toBeInTheDocument()
    expect(station.inputsOf('products.save').map((input) => input.trackingOffConfirmed)).toEqual([
      false,
      true,
    ])
    expect(screen.getByRole('switch', { name: 'Has serial numbers' })).not.toBeChecked()
  })

  it('off is left on when the operator says so, and nothing is saved', async () => {
    const { user, station } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () =>
        refused({
          code: 'tracking-off-unconfirmed',
          productName: 'Router X1',
          onHand: 12,
          allocations: [],
        }),
    })
    await user.click(await screen.findByRole('switch', { name: 'Has serial numbers' }))
    await user.click(save())

    await user.click(await screen.findByRole('button', { name: 'Leave it on' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(screen.getByRole('switch', { name: 'Has serial numbers' })).toBeChecked()
    expect(station.inputsOf('products.save')).toHaveLength(1)
  })

  it('off waits while a receipt holds its numbers', async () => {
    const { user } = renderScreen('/products/7', {
      ...reading(),
      'products.save': () =>
        refused({ code: 'tracking-in-open-receipt', productName: 'Router X1', receiptNumber: 'R-1004' }),
    })
    await user.click(await screen.findByRole('switch', { name: 'Has serial numbers' }))

    await user.click(save())

    expect(await screen.findByRole('alert')).toHaveTextContent('Receipt R-1004 is open')
  })
})
