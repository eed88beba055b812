import type { Store } from '../../../main/store/store'
import { aProduct } from '../../support/warehouse'
import { aDelivery } from '../receiving/receiving-station'

/** An open receipt of so many modems, then as many routers, which have a GTIN; the arrow stands on the modems. */
export async function modemsAndRouters(store: Store, quantity: number) {
  const modem = await aProduct(store, { sku: 'MODEM', name: 'Modem' })
  const router = await aProduct(store, {
    sku: 'RX1-EU',
    name: 'Router',
    codes: [{ kind: 'gtin', text: '9521234500179' }],
  })
  const { station, receipt } = await aDelivery(store, [
    { product: modem, quantity },
    { product: router, quantity },
  ])
  await station.receiveOutstanding(receipt)
  const work = { kind: 'receiving', receiptId: receipt.receiptId } as const
  return { station, receipt, work, modem, router }
}
