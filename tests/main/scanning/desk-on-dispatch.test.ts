import { expect, it, vi } from 'vitest'
import { dispatchNumbers } from '../../../main/dispatch/dispatch-numbers'
import { dispatchScan } from '../../../main/dispatch/dispatch-scan'
import { anOpenDispatch, packingDeps, statusesIn } from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, serialsOnHand } from '../../support/warehouse'
import { seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

describeOnEveryStore('a desk that works on a dispatch', (stores) => {
  it('packs what waits in one go, holds behind a refusal in the middle, and keeps the order', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
    const { dispatchId } = await anOpenDispatch(store, order)
    const deps = packingDeps(store)
    const { desk, scanner, told } = await seatDesk(
      await file.open(),
      (scan, confirmed) => dispatchScan(deps, { ...scan, dispatchId, confirmed }),
      (scans) => dispatchNumbers(deps, dispatchId, scans),
    )
    desk.takeUp({ kind: 'dispatching', dispatchId })
    const write = vi.spyOn(store, 'write')

    scanner.scan('A-2\rA-1\rX-9\rA-3', { chunkSize: 100 })
    await desk.settled()

    // One transaction for the two, one that found the third, one that refused it.
    expect(write).toHaveBeenCalledTimes(3)
    expect(told.flatMap(({ verdict }) => (verdict ? [verdict.outcome] : []))).toMatchObject([
      { kind: 'captured', serial: 'A-2', captured: 1 },
      { kind: 'captured', serial: 'A-1', captured: 2 },
      { kind: 'refused', refusal: { code: 'serial-never-seen' } },
    ])
    expect(desk.state).toMatchObject({ isHolding: true, waiting: 1 })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'picked', 'A-2': 'picked', 'A-3': 'in-stock' })
  })
})
