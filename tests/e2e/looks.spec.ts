import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from './support/selling'

const screens = 'test-output/screens'

for (const theme of ['light', 'dark'] as const)
  test(`every screen can be read by everybody in the ${theme} theme`, async () => {
    // Some thirty screens, each looked at by axe.
    test.setTimeout(180_000)
    await mkdir(screens, { recursive: true })
    const station = await launchStation()
    const { page } = station
    const { product, receipt } = await aReceivingStation(page)
    const customer = await aCustomer(page, 'Adler Optik')
    const sold = [{ product, quantity: 3 }]
    const draft = await aDraftSalesOrder(page, customer, sold)
    const sale = await aConfirmedSalesOrder(page, customer, sold)
    await ask(page, 'settings.saveStation', { settings: { theme } })
    const capture = new CapturePage(page)
    await capture.open(receipt.receiptId)
    await isReadable(page, `${theme}-capture`)
    await capture.enter('SN-1001')
    await capture.sees('Accepted')
    await isReadable(page, `${theme}-capture-accepted`)
    await capture.enter('SN-1001')
    await capture.sees('Refused')
    await isReadable(page, `${theme}-capture-refused`)
    await capture.leavesOut()
    await capture.enter('SN-I001')
    await capture.sees('Check this')
    await isReadable(page, `${theme}-capture-warning`)
    await capture.leavesOut()

    const { rows } = await ask(page, 'serials.list', {
      search: 'SN-1001',
      statuses: [],
      productId: null,
      supplierId: null,
      receivedFrom: null,
      receivedBefore: null,
      after: null,
      limit: 10,
    })
    const paths = {
      dashboard: '/',
      products: '/products',
      'new-product': '/products/new',
      product: `/products/${product.productId}`,
      'product-serials': `/products/${product.productId}?tab=serials`,
      serials: '/serials',
      serial: `/serials/${rows[0]?.serialId}`,
      orders: '/orders',
      'new-order': '/orders/new',
      order: `/orders/${receipt.purchaseOrderId}`,
      receive: '/receive',
      sales: '/sales',
      'new-sale': '/sales/new',
      'draft-sale': `/sales/${draft.salesOrderId}`,
      sale: `/sales/${sale.salesOrderId}`,
      customers: '/customers',
      customer: `/customers/${customer.customerId}`,
      suppliers: '/suppliers',
      supplier: '/suppliers/1',
      settings: '/settings',
      verification: '/verification',
    }
    for (const [name, path] of Object.entries(paths)) {
      await page.evaluate((to) => {
        window.location.hash = `#${to}`
      }, path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await isReadable(page, `${theme}-${name}`)
    }
    expect(station.problems).toEqual([])
    await station.close()
  })

async function isReadable(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screens}/${name}.png` })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
}
