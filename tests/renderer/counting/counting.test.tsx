import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CountedProduct } from '../../../shared/ipc/counting'
import { accepted, refused } from '../../../shared/result'
import { idleDesk } from '../support/answers'
import { atShelf } from './bench'
import { committed, countedNumber, modem, newCount, router, seenOutcome, stockCount } from './count-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const findings = async () => within(await screen.findByRole('group', { name: 'What the count comes to' }))
const list = (name: string) => screen.findByRole('grid', { name })

describe('an open stock count', () => {
  it('is what the station works on, and asks for what is on the shelf', async () => {
    const { station } = atShelf(newCount)

    expect(await band()).toHaveTextContent('Scan what is on the shelf')
    expect(station.inputsOf('scanning.takeUp')).toContainEqual({
      work: { kind: 'counting', stockCountId: 3 },
    })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus())
    expect(screen.getByText('SC-1003 · All products with serial numbers')).toBeVisible()
  })

  it('says of a scanned number that it is listed, and how many of its product are found', async () => {
    const bench = atShelf(stockCount())
    await band()

    bench.judge({ outcome: seenOutcome })
    await bench.untilShown()

    expect(await band()).toHaveTextContent('SeenSN-88213-KRouter X18 of 10')
  })

  it.each([
    [{ isAgain: true }, 'Seen already', 'It counts once'],
    [{ finding: 'unexpected', status: null }, 'Not on the list', 'Nobody knew this number'],
    [{ finding: 'elsewhere', status: 'dispatched' }, 'Should not be here', 'By the books: dispatched'],
    [{ finding: 'elsewhere', status: 'in-stock' }, 'Should not be here', 'a product that is not counted'],
  ] as const)('warns of what is not as it is listed, and holds nothing: %o', async (over, word, why) => {
    const bench = atShelf(stockCount())
    await band()

    bench.judge({ outcome: { ...seenOutcome, ...over } })
    await bench.untilShown()

    expect(await band()).toHaveTextContent(word)
    expect(await band()).toHaveTextContent(why)
    expect(await band()).toHaveAttribute('data-tone', 'warning')
    expect(screen.queryByRole('button', { name: /Leave it out/u })).not.toBeInTheDocument()
  })

  it('says which product was chosen by its barcode, and what for', async () => {
    const bench = atShelf(stockCount({ chosenProductId: 9 }))
    await band()

    bench.judge({
      outcome: {
        kind: 'selected',
        lineId: 9,
        productName: 'Modem 9',
        captured: 2,
        quantity: 4,
        capturesSerials: true,
      },
    })
    await bench.untilShown()

    expect(await band()).toHaveTextContent('Product chosenModem 9Numbers that nobody knows are taken')
    expect(screen.getByRole('button', { name: 'Unknown ones are of: Modem 9' })).toBeVisible()
  })

  it('shows large what is found, missing, unexpected and elsewhere; each shows its list', async () => {
    const { user, station } = atShelf(stockCount())
    const figures = await findings()
    expect(figures.getAllByRole('button').map((one) => one.textContent)).toEqual([
      '9Foundlisted and seen',
      '5Missing so farlisted, not seen',
      '1Unexpectedseen, nobody knew it',
      '1Elsewhereseen, should not be here',
    ])
    expect(figures.getByRole('button', { pressed: true })).toHaveTextContent('Missing so far')
    expect(screen.getByText('9 of 14')).toBeVisible()

    await user.click(figures.getByRole('button', { name: /Elsewhere/u }))

    expect(await list('Elsewhere')).toBeVisible()
    expect(station.inputsOf('counting.listNumbers').at(-1)).toMatchObject({ finding: 'elsewhere' })
  })

  it('walks through the lists with F6, and shows what moved only when something did', async () => {
    const moved = { ...stockCount().findings, moved: 2 }
    const { user } = atShelf(stockCount({ findings: moved }))
    await list('Missing')

    await user.keyboard('{F6}{F6}{F6}')

    expect(await list('Moved')).toBeVisible()
    expect((await findings()).getByRole('button', { name: /2 ?Moved/u })).toBeVisible()
    await user.keyboard('{F6}')
    expect(await list('Found')).toBeVisible()
  })

  it('narrows a list to one product, and to the last digits', async () => {
    const { user, station } = atShelf(stockCount())
    const products = within(await screen.findByRole('navigation', { name: 'By product' }))
    expect(products.getByRole('button', { name: /Router X1/u })).toHaveTextContent('7 of 10 found · RX1-EU3')

    await user.click(products.getByRole('button', { name: /Router X1/u }))
    await user.type(screen.getByRole('searchbox', { name: 'Search by last digits' }), '13-K')

    await waitFor(() =>
      expect(station.inputsOf('counting.listNumbers').at(-1)).toMatchObject({
        productId: 7,
        finding: 'missing',
        search: '13-K',
      }),
    )
  })

  it('of one product needs no choice of product', async () => {
    const one = { productId: 7, productName: 'Router X1', products: [router], chosenProductId: 7 }
    atShelf(stockCount(one))
    await list('Missing')

    expect(screen.getByText('SC-1003 · Router X1')).toBeVisible()
    expect(screen.queryByRole('navigation', { name: 'By product' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Unknown ones/u })).not.toBeInTheDocument()
  })

  it('says who has a number, as far as the books know', async () => {
    const { user } = atShelf(stockCount(), {
      'counting.listNumbers': () =>
        accepted({
          rows: [
            countedNumber({
              stockCountScanId: 113,
              finding: 'elsewhere',
              status: 'dispatched',
              orderNumber: 'SO-1001',
              dispatchNumber: 'D-1003',
              customerName: 'Contoso GmbH',
            }),
          ],
          total: 1,
        }),
    })
    await user.click((await findings()).getByRole('button', { name: /Elsewhere/u }))

    expect(await screen.findByRole('row', { name: /SN-88213-K/u })).toHaveTextContent(
      'Dispatchedwith D-1003 to Contoso GmbH',
    )
  })

  it('takes one number off again, or the last one', async () => {
    const { user, station } = atShelf(stockCount(), {
      'counting.undoNumber': () => accepted({ count: stockCount(), serial: 'SN-88213-K' }),
      'counting.undoLast': () => accepted({ count: stockCount(), serial: 'SN-88212-K' }),
    })
    await user.click((await findings()).getByRole('button', { name: /Found/u }))

    await user.click(await screen.findByRole('button', { name: 'Take SN-88213-K off this count' }))
    expect(await band()).toHaveTextContent('UndoneSN-88213-K')
    await user.keyboard('{F9}')

    await waitFor(async () => expect(await band()).toHaveTextContent('UndoneSN-88212-K'))
    expect(station.inputsOf('counting.undoNumber')).toMatchObject([
      { stockCountId: 3, stockCountScanId: 113 },
    ])
    expect(station.inputsOf('counting.undoLast')).toMatchObject([{ stockCountId: 3 }])
  })

  it('takes a pasted list, where unknown numbers go to the product that is chosen', async () => {
    const { user, station } = atShelf(stockCount({ chosenProductId: 9 }), {
      'counting.takeMany': ({ texts }) =>
        accepted({ count: stockCount(), numbers: { taken: texts.length, refused: [] } }),
    })
    await user.click(await screen.findByRole('button', { name: 'Paste list…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste a list' }))
    await user.paste('SN-1\nSN-2')
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('counting.takeMany')).toMatchObject([
        { stockCountId: 3, productId: 9, texts: ['SN-1', 'SN-2'], source: 'pasted' },
      ]),
    )
  })

  it('is let go only after it was asked again', async () => {
    const { user, station, place } = atShelf(stockCount(), {
      'counting.cancel': () => accepted(stockCount({ status: 'cancelled', closedAt: 1 })),
      'counting.list': () => accepted({ rows: [], total: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel this count…' }))
    expect(await screen.findByText(/Nothing changes in stock/u)).toBeVisible()

    await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Wrong shelf')
    await user.click(screen.getByRole('button', { name: 'Cancel the count' }))

    await waitFor(() => expect(place()).toBe('/counts'))
    expect(station.inputsOf('counting.cancel')).toMatchObject([{ stockCountId: 3, reason: 'Wrong shelf' }])
  })
})

describe('a number at a stock count whose product nobody can tell', () => {
  const unknown = {
    kind: 'refused' as const,
    refusal: { code: 'count-which-product' as const, serial: 'N-1' },
  }
  const chooses = {
    'counting.takeNumber': () => accepted({ count: stockCount(), serial: 'N-1' }),
    'scanning.acknowledge': () => accepted(idleDesk),
    'products.list': () => accepted({ rows: [], total: 0 }),
  }

  it('is of the product that the operator chooses; the next unknown ones are too', async () => {
    const bench = atShelf(stockCount(), chooses)
    await band()
    bench.judge({ outcome: unknown })
    await bench.untilShown()
    expect(await band()).toHaveTextContent('Of which product is N-1?')

    await bench.user.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog', { name: /Which one is/u }))
    await bench.user.click(dialog.getByRole('button', { name: /Router X1/u }))

    await waitFor(() => expect(bench.station.inputsOf('scanning.acknowledge')).toHaveLength(1))
    expect(bench.station.inputsOf('counting.takeNumber')).toMatchObject([
      { stockCountId: 3, productId: 7, text: 'N-1', doubtsConfirmed: false },
    ])
    expect(bench.station.inputsOf('scanning.chooseLine')).toMatchObject([{ lineId: 7 }])
  })

  it('is kept although it looks wrong only when that is said', async () => {
    const bench = atShelf(stockCount(), {
      ...chooses,
      'counting.takeNumber': ({ doubtsConfirmed }) =>
        doubtsConfirmed
          ? accepted({ count: stockCount(), serial: 'N-1' })
          : refused({
              code: 'serial-shape-differs',
              serial: 'N-1',
              productName: 'Router X1',
              example: 'SN-88213-K',
              difference: 'prefix',
            }),
    })
    await band()
    bench.judge({ outcome: unknown })
    await bench.untilShown()
    await bench.user.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog', { name: /Which one is/u }))
    await bench.user.click(dialog.getByRole('button', { name: /Router X1/u }))

    await bench.user.click(await dialog.findByRole('button', { name: 'Keep it' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(bench.station.inputsOf('counting.takeNumber')).toMatchObject([
      { doubtsConfirmed: false },
      { doubtsConfirmed: true },
    ])
  })

  it('is one of several that have such a number: no arrow moves for it', async () => {
    const bench = atShelf(stockCount(), chooses)
    await band()
    bench.judge({
      outcome: {
        kind: 'refused',
        refusal: { code: 'count-fits-several', serial: '4711', products: [router, modem].map(sharing) },
      },
    })
    await bench.untilShown()

    await bench.user.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog', { name: /Which one is/u }))
    await bench.user.click(dialog.getByRole('button', { name: /Modem 9/u }))

    await waitFor(() => expect(bench.station.inputsOf('scanning.acknowledge')).toHaveLength(1))
    expect(bench.station.inputsOf('counting.takeNumber')).toMatchObject([{ productId: 9, text: '4711' }])
    expect(bench.station.inputsOf('scanning.chooseLine')).toEqual([])
  })
})

/** As the refusal names it. */
const sharing = ({ productId, productName, sku }: CountedProduct) => ({ productId, productName, sku })

describe('a closed stock count', () => {
  it('shows what differs first, and takes nothing off', async () => {
    const { user, station } = atShelf(
      { ...committed, untouched: { products: 2, listed: 8 } },
      { 'counting.listNumbers': () => accepted({ rows: [countedNumber()], total: 1 }) },
    )

    expect(await screen.findByText(/This count was committed/u)).toHaveTextContent(
      'Of 2 products nothing was seen: they were left alone.',
    )
    expect((await findings()).getByRole('button', { pressed: true })).toHaveTextContent('5Missinglisted')
    await user.click((await findings()).getByRole('button', { name: /Found/u }))
    expect(await screen.findByRole('row', { name: /SN-88213-K/u })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Take SN/u })).not.toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: 'Serial number' })).not.toBeInTheDocument()
    expect(station.inputsOf('scanning.takeUp')).not.toContainEqual({
      work: { kind: 'counting', stockCountId: 3 },
    })
  })

  it('says when it was cancelled that nothing changed', async () => {
    atShelf(stockCount({ status: 'cancelled', closedAt: 1 }))

    expect(await screen.findByText(/nothing changed in stock/u)).toBeVisible()
  })
})
