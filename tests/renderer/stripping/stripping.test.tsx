import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { StripRule } from '../../../shared/strip-rule'
import { product } from '../products/product-examples'
import { capturedOutcome, receipt } from '../receiving/receipt-examples'
import { atBench } from '../receiving/bench'
import { supplier } from '../suppliers/supplier-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { scanned } from '../support/scanned'

const card = () => screen.findByRole('region', { name: 'Stripped from scans' })

const onProduct = (kept: StripRule, handlers: Handlers = {}) =>
  renderScreen('/products/7', {
    'products.read': () => accepted(product({ hasSerialNumbers: true })),
    'products.readStripping': () => accepted(kept),
    'products.setStripping': ({ rule }) => accepted(rule),
    ...handlers,
  })

async function changing(user: ReturnType<typeof onProduct>['user']) {
  await user.click(within(await card()).getByRole('button', { name: 'Change…' }))
  return within(await screen.findByRole('dialog', { name: /What is stripped from scans/u }))
}

describe('what is stripped from scans of a product', () => {
  it.each<[StripRule, string]>([
    [{ kind: 'none' }, 'Nothing: a scan is taken as it is.'],
    [{ kind: 'prefix', text: 'S' }, 'Begins with, and loses: S'],
    [{ kind: 'pattern', text: 'SN[*]' }, 'Keeps the part in brackets: SN[*]'],
  ])('is told in words', async (kept, words) => {
    onProduct(kept)

    expect(await card()).toHaveTextContent(words)
  })

  it('is tried on an example while it is typed, and saved', async () => {
    const { user, station } = onProduct({ kind: 'none' })
    const dialog = await changing(user)
    await user.click(dialog.getByRole('radio', { name: 'Loses a beginning' }))
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Beginning' }), 'S')

    await user.type(dialog.getByRole('textbox', { name: 'Try an example' }), 'S4471-0093-K')
    expect(dialog.getByRole('status')).toHaveTextContent('Keeps 4471-0093-K')
    await user.clear(dialog.getByRole('textbox', { name: 'Try an example' }))
    await user.type(dialog.getByRole('textbox', { name: 'Try an example' }), '4471')
    expect(dialog.getByRole('status')).toHaveTextContent('Does not fit: it is taken as it is.')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('What is stripped from scans of Router X1 is saved')).toBeInTheDocument()
    expect(station.inputsOf('products.setStripping')).toMatchObject([
      { productId: 7, rule: { kind: 'prefix', text: 'S' } },
    ])
    expect(await card()).toHaveTextContent('Begins with, and loses: S')
  })

  it('takes an example from the scanner, and says what is wrong with a pattern', async () => {
    const { user, station } = onProduct({ kind: 'pattern', text: '*/[*]' })
    const dialog = await changing(user)
    await user.click(dialog.getByRole('textbox', { name: 'Try an example' }))

    station.announce('scanning.deskChanged', scanned(7, 'PN-88/4471'))
    expect(await dialog.findByText('4471')).toBeVisible()
    await user.clear(dialog.getByRole('textbox', { name: 'Pattern' }))
    await user.type(dialog.getByRole('textbox', { name: 'Pattern' }), 'PN-*')

    expect(dialog.getByRole('status')).toHaveTextContent(
      'The pattern does not say which part is the serial number',
    )
  })

  it('stays as it was when it is refused, with the reason', async () => {
    const { user } = onProduct(
      { kind: 'prefix', text: 'S' },
      { 'products.setStripping': () => refused({ code: 'strip-rule-unclear', why: 'empty' }) },
    )
    const dialog = await changing(user)
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('It is not said what scans begin with')
  })
})

describe('what is stripped from scans on receipts of a supplier', () => {
  it('is set on the page of the supplier', async () => {
    const { user, station } = renderScreen('/suppliers/3', {
      'suppliers.read': () => accepted(supplier()),
      'suppliers.readStripping': () => accepted({ kind: 'none' }),
      'suppliers.setStripping': ({ rule }) => accepted(rule),
    })
    const dialog = await changing(user)
    await user.click(dialog.getByRole('radio', { name: 'Keeps one part of it' }))
    await user.type(dialog.getByRole('textbox', { name: 'Pattern' }), 'SN[[*]')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText(/is saved/u)).toBeInTheDocument()
    expect(station.inputsOf('suppliers.setStripping')).toMatchObject([
      { rule: { kind: 'pattern', text: 'SN[*]' } },
    ])
  })
})

describe('a scan from which something was stripped, on the band,', () => {
  it.each([
    [['S'], '“S” removed'],
    [['SN:', '/R2'], '“SN:” and “/R2” removed'],
  ])('says what was taken off', async (removed, words) => {
    const bench = atBench(receipt())
    await screen.findByRole('region', { name: 'Verdict' })
    const outcome = capturedOutcome()
    if (outcome.kind !== 'captured') throw new Error('It was not captured')

    await bench.scan({ outcome: { ...outcome, removed } })

    expect(await screen.findByRole('region', { name: 'Verdict' })).toHaveTextContent(words)
  })
})
