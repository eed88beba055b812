import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { StockCount, StockCountChanges } from '../../../shared/ipc/counting'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { atShelf } from './bench'
import { changes, committed, newCount, stockCount } from './count-examples'

/** F10 was pressed on a count with these changes. */
async function asked(found: StockCountChanges, count: StockCount = stockCount(), handlers: Handlers = {}) {
  const bench = atShelf(count, {
    'counting.readChanges': () => accepted(found),
    'counting.commit': () => accepted(committed),
    ...handlers,
  })
  await screen.findByRole('grid', { name: 'Missing' })
  await bench.user.keyboard('{F10}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Commit stock count SC-1003?' }))
  await dialog.findByRole('region', { name: 'What changes' })
  const sentences = (title: string) =>
    within(dialog.getByRole('region', { name: title }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  return { ...bench, dialog, sentences }
}

const commitButton = (dialog: Awaited<ReturnType<typeof asked>>['dialog']) =>
  dialog.getByRole('button', { name: 'Commit the count' })

describe('before a stock count is committed, the operator', () => {
  it('is told in words what changes, and what stays as it is', async () => {
    const { sentences } = await asked(
      changes({ goingMissing: 3, foundAgain: 1, takenIn: 2, staying: { allocated: 1, picked: 2 } }),
      stockCount({
        findings: { found: 9, missing: 6, unexpected: 2, elsewhere: 3, moved: 1 },
        untouched: { products: 2, listed: 8 },
      }),
    )

    expect(sentences('What changes')).toEqual([
      '3 units go missing: they are listed, and were not seen.',
      '1 unit that was missing is in stock again.',
      '2 numbers that nobody knew are taken in: in stock from now on.',
    ])
    expect(sentences('What stays as it is')).toEqual([
      '9 units were found where they are listed.',
      '1 unit was not seen, but is promised to an order: it stays promised.',
      '2 units were not seen, but are packed in open dispatches.',
      '2 units should not be here: put them aside. Take in what customers brought back under Sales > Customer returns.',
      '1 unit changed while it was counted: nothing follows for it.',
      'Of 2 products nothing was seen (serial numbers listed: 8).',
    ])
  })

  it('is told that nothing changes when the books are right', async () => {
    const { sentences } = await asked(changes({ goingMissing: 0, takenIn: 0 }))

    expect(sentences('What changes')).toEqual(['Nothing: the books are right.'])
  })

  it('is told what one question found, which is asked again once that is different', async () => {
    const { station, sentences } = await asked(changes({ goingMissing: 2 }))
    expect(station.inputsOf('counting.readChanges')).toHaveLength(1)

    station.answer({ 'counting.readChanges': () => accepted(changes({ goingMissing: 1 })) })
    station.announce('warehouse.changed', { topics: ['counts'] })

    await waitFor(() =>
      expect(sentences('What changes')[0]).toBe('1 unit goes missing: it is listed, and was not seen.'),
    )
  })

  it('goes on counting with one key, and nothing is done', async () => {
    const { user, dialog, station } = await asked(changes())
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Go on counting' })).toHaveFocus())

    await user.keyboard('{Enter}')

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('counting.commit')).toEqual([])
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus())
  })

  it('must have seen something: else that is said on the screen, and nothing is asked', async () => {
    const { user } = atShelf(newCount, {
      'counting.readChanges': () => refused({ code: 'nothing-counted', number: 'SC-1003' }),
    })
    await screen.findByRole('grid', { name: 'Missing' })

    await user.keyboard('{F10}')

    expect(await screen.findByText('Nothing was seen at SC-1003 yet')).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('committing a stock count', () => {
  it('releases nothing and touches nothing that was not looked at, unless it is ticked', async () => {
    const { user, dialog, station } = await asked(changes({ goingMissing: 2 }))

    await user.click(commitButton(dialog))

    expect(await screen.findByText('Stock count SC-1003 committed')).toBeInTheDocument()
    expect(await screen.findByText(/This count was committed/u)).toBeVisible()
    expect(station.inputsOf('counting.commit')).toMatchObject([
      { stockCountId: 3, releaseAllocated: false, includeUntouched: false, reason: '' },
    ])
  })

  it('releases what is promised, and includes what was not looked at, when it is ticked', async () => {
    const { user, dialog, sentences, station } = await asked(
      changes(),
      stockCount({ untouched: { products: 2, listed: 8 } }),
      {
        'counting.readChanges': ({ releaseAllocated, includeUntouched }) =>
          accepted(
            changes({
              goingMissing: 2 + (releaseAllocated ? 1 : 0) + (includeUntouched ? 8 : 0),
              released: releaseAllocated ? 1 : 0,
              staying: { allocated: releaseAllocated ? 0 : 1, picked: 0 },
            }),
          ),
      },
    )
    expect(sentences('What changes')[0]).toBe('2 units go missing: they are listed, and were not seen.')

    await user.click(
      dialog.getByRole('checkbox', { name: 'Release the one that is promised, and set it missing too' }),
    )
    await user.click(
      dialog.getByRole('checkbox', { name: 'Set units missing also where nothing was seen (8)' }),
    )

    await waitFor(() =>
      expect(sentences('What changes').slice(0, 2)).toEqual([
        '11 units go missing: they are listed, and were not seen.',
        '1 of them is taken from its order first.',
      ]),
    )
    expect(sentences('What stays as it is').join(' ')).not.toContain('nothing was seen')
    await user.click(commitButton(dialog))
    await waitFor(() =>
      expect(station.inputsOf('counting.commit')).toMatchObject([
        { releaseAllocated: true, includeUntouched: true },
      ]),
    )
  })

  it('asks why there are more units than the books have, and waits for it', async () => {
    const more = [{ productName: 'Router X1', units: 2 }]
    const { user, dialog, sentences, station } = await asked(changes({ takenIn: 3, more }))
    expect(sentences('What changes')).toContain('Router X1: 2 units more than the books have.')
    expect(commitButton(dialog)).toBeDisabled()

    await user.type(
      dialog.getByRole('textbox', { name: /Why are there more units/u }),
      'A box behind the shelf',
    )
    await user.click(commitButton(dialog))

    await waitFor(() =>
      expect(station.inputsOf('counting.commit')).toMatchObject([{ reason: 'A box behind the shelf' }]),
    )
  })

  it('stays open with what went wrong when it is refused', async () => {
    const { user, dialog } = await asked(changes(), stockCount(), {
      'counting.commit': () =>
        refused({ code: 'count-not-in-status', number: 'SC-1003', status: 'cancelled', needed: 'open' }),
    })

    await user.click(commitButton(dialog))

    expect(await dialog.findByText('Stock count SC-1003 is cancelled now')).toBeVisible()
  })
})
