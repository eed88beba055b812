import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Product } from '../../../shared/ipc/products'
import type { Outcome, Verdict } from '../../../shared/ipc/scanning'
import { accepted } from '../../../shared/result'
import { ProductId, ScanId, SerialId } from '../../../shared/values'
import { idleDesk } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { history } from './serial-examples'

const verdict = (scanId: number, outcome: Outcome): Verdict => ({
  scanId: ScanId.parse(scanId),
  text: 'SN-88213-K',
  source: 'scan',
  scannerName: 'Bench A',
  at: 1,
  outcome,
  revision: scanId,
})

const peeked = (...serialIds: number[]): Outcome => ({
  kind: 'peeked',
  serialIds: serialIds.map((id) => SerialId.parse(id)),
  productIds: [],
})

const known: Handlers = {
  'serials.read': ({ serialId }) => accepted({ ...history, serialId, serial: `SN-${serialId}` }),
}

describe('the peek card', () => {
  it('opens where nobody asked for a scan, and Escape returns to the page below', async () => {
    const { station, user, place } = renderScreen('/', known)
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', { ...idleDesk, verdict: verdict(5, peeked(5)) })

    const card = await screen.findByRole('dialog', { name: /Scanned:/u })
    expect(await within(card).findByText('SN-5')).toBeInTheDocument()
    expect(within(card).getByText('Marked as damaged')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(place()).toBe('/')
  })

  it('asks which one it is when a code fits several', async () => {
    const { station, user, place } = renderScreen('/', known)
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', { ...idleDesk, verdict: verdict(5, peeked(5, 6)) })
    await user.click(await screen.findByRole('button', { name: /SN-6/u }))
    await user.click(await screen.findByRole('button', { name: 'Open its page' }))

    expect(place()).toBe('/serials/6')
  })

  it('says so when nobody knows the code', async () => {
    const { station } = renderScreen('/', known)
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', { ...idleDesk, verdict: verdict(5, peeked()) })

    expect(await screen.findByText('Nobody knows this code')).toBeInTheDocument()
  })

  it('does not open again for a verdict it has shown', async () => {
    const { station, user } = renderScreen('/', known)
    await screen.findByText('Scanner ready')
    station.announce('scanning.deskChanged', { ...idleDesk, verdict: verdict(5, peeked(5)) })
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')

    station.announce('scanning.deskChanged', { ...idleDesk, waiting: 1, verdict: verdict(5, peeked(5)) })

    expect(await screen.findByText(/1 scan waiting/u)).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('shows why a scan could not be understood, and lets go of it when it was seen', async () => {
    const { station, user } = renderScreen('/', {
      ...known,
      'scanning.acknowledge': () => {
        station.announce('scanning.deskChanged', idleDesk)
        return accepted(idleDesk)
      },
    })
    await screen.findByText('Scanner ready')

    const refusal = { code: 'serial-empty' } as const
    station.announce('scanning.deskChanged', {
      ...idleDesk,
      isHolding: true,
      verdict: verdict(5, { kind: 'refused', refusal }),
    })
    expect(await screen.findByRole('alert')).toHaveTextContent('No serial number was read')
    await user.click(screen.getByRole('button', { name: 'Seen, go on' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('scanning.acknowledge')).toEqual([{ scanId: 5, keep: false }])
  })

  it('shows how many there are of a product whose code was scanned', async () => {
    const { station } = renderScreen('/', { 'products.read': () => accepted(product) })
    await screen.findByText('Scanner ready')

    const outcome: Outcome = { kind: 'peeked', serialIds: [], productIds: [product.productId] }
    station.announce('scanning.deskChanged', { ...idleDesk, verdict: verdict(5, outcome) })

    const card = await screen.findByRole('dialog')
    expect(await within(card).findByRole('heading', { name: 'Router X1' })).toBeInTheDocument()
    expect(card).toHaveTextContent('Current inventory1,200')
  })
})

const product: Product = {
  productId: ProductId.parse(7),
  sku: 'RX1-EU',
  name: 'Router X1',
  parentName: null,
  options: '',
  freeInventory: 3,
  currentInventory: 1200,
  unit: 'pcs',
  location: '',
  status: 'active',
  hasSerialNumbers: true,
  imageUrl: null,
  codes: [],
  withoutSerialNumber: 0,
  leftUnnamed: 0,
  withSerialNumber: 1200,
  notFree: 0,
  reserved: 0,
  blocked: 0,
  revision: 1,
}
