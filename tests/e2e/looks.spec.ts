import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import {
  aProduct,
  anOpenReceipt,
  aReceivingStation,
  captureAll,
  commitAll,
  received,
} from './support/prepared'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder, shippedTo } from './support/selling'
import { aSellingStation } from './support/packing'

test('every empty screen says what to do first', async () => {
  const station = await launchStation()
  const { page } = station
  const looks = await looksOf(page)
  const paths = {
    dashboard: '/',
    products: '/products',
    serials: '/serials',
    orders: '/orders',
    receive: '/receive',
    sales: '/sales',
    customers: '/customers',
    returns: '/returns',
    suppliers: '/suppliers',
    verification: '/verification',
    'no-such-page': '/nowhere',
  }
  for (const [name, path] of Object.entries(paths)) {
    await goTo(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await looks.check(`empty-${name}`)
  }
  expect(station.problems).toEqual([])
  await station.close()
})

test('the capture screen can be read and hit by everybody, whatever came of the last scan', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, receipt } = await aReceivingStation(page)
  const looks = await looksOf(page)
  const capture = new CapturePage(page)
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await capture.open(receipt.receiptId)
  await looks.checkAtBench('capture-waiting')

  await test.step('verdicts', async () => {
    await capture.enter('SN-1001')
    await capture.sees('Accepted')
    await looks.checkAtBench('capture-accepted')
    await capture.enter('SN-1001')
    await capture.sees('Refused')
    await ask(page, 'scanning.readByWedge', { text: 'SN-1002', terminated: true })
    await capture.sees('1 scan held')
    await looks.checkAtBench('capture-refused')
    await capture.leavesOut()
    await capture.sees('SN-1002')
    await capture.enter('SN-I001')
    await capture.sees('Check this')
    await looks.checkAtBench('capture-warning')
    await capture.leavesOut()
    await capture.sees('Left out')
    await looks.checkAtBench('capture-left-out')
    await page.keyboard.press('F9')
    await capture.sees('Undone')
    await looks.checkAtBench('capture-undone')
  })

  await test.step('menus', async () => {
    await page.getByRole('button', { name: 'More for Router X1' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await looks.checkAtBench('capture-line-menu')
    await page.getByRole('menuitem', { name: /Damaged or refused/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.checkAtBench('capture-not-good')
    await closeDialog()
    await page.getByRole('button', { name: 'More for Router X1' }).click()
    await page.getByRole('menuitem', { name: /Undo all/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.checkAtBench('capture-undo-line')
    await closeDialog()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await looks.checkAtBench('capture-menu')
    await page.getByRole('menuitem', { name: /Cancel this receipt/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.checkAtBench('capture-cancel')
    await closeDialog()
  })

  await test.step('many numbers', async () => {
    const dialog = await capture.pastes(station.app, ['SN-1003', 'SN-1004', 'sn-1003', 'SN-I001'])
    await looks.checkAtBench('capture-paste')
    await dialog.getByRole('button', { name: 'Capture 4 numbers' }).click()
    await expect(dialog.getByText('2 were left out:')).toBeVisible()
    await looks.checkAtBench('capture-left-out-list')
    await closeDialog()
    await page.getByRole('button', { name: 'Range…' }).click()
    await page.getByLabel('First serial number').fill('SN-2001')
    await page.getByLabel('Last serial number').fill('SN-2002')
    await expect(page.getByText('SN-2001 … SN-2002, 2 numbers')).toBeVisible()
    await looks.checkAtBench('capture-range')
    await closeDialog()
    await page.getByRole('button', { name: 'Auto-number…' }).click()
    await page.getByLabel('Prefix').fill('RX-')
    await looks.checkAtBench('capture-auto-number')
    await page.getByLabel('How many').fill('2')
    await page.getByRole('button', { name: 'Make 2 numbers' }).click()
    await expect(page.getByText('2 new serial numbers made')).toBeVisible()
    await looks.checkAtBench('capture-auto-numbered')
    await closeDialog()
  })

  await test.step('quantities and the commit', async () => {
    await capture.quantityOf('Switch 24').fill('3')
    await capture.quantityOf('Switch 24').press('Enter')
    await expect(page.getByRole('dialog', { name: 'More than ordered?' })).toBeVisible()
    await looks.checkAtBench('capture-over-receipt')
    await closeDialog()
    await capture.commits()
    await expect(page.getByRole('alert')).toContainText('differ')
    await looks.checkAtBench('capture-differs')
    await page.getByRole('button', { name: 'Close this message' }).click()
    await page.keyboard.press('F6')
    await expect(page.getByRole('grid', { name: 'Captured serial numbers' })).toBeVisible()
    await looks.checkAtBench('capture-serials')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.check('keys')
    await closeDialog()
  })

  await test.step('without an order', async () => {
    const { receiptId } = await ask(page, 'receiving.openReceipt', {
      operationId: newOperationId(),
      purchaseOrderId: null,
      supplierId: null,
    })
    await goTo(page, `/receive/${receiptId}`)
    await capture.sees('Scan the barcode of a product')
    await page.getByRole('combobox', { name: 'Add a product' }).fill('r')
    await expect(page.getByRole('option').first()).toBeVisible()
    await looks.checkAtBench('capture-unordered')
  })

  await test.step('switched off', async () => {
    const settings = { capturePurchases: false }
    await ask(page, 'settings.saveWarehouse', { operationId: newOperationId(), settings })
    const another = await anOpenReceipt(page, [{ product, quantity: 4 }])
    await goTo(page, `/receive/${another.receiptId}`)
    await capture.sees('Enter the quantity to receive')
    await looks.checkAtBench('capture-off')
  })
  expect(station.problems).toEqual([])
  await station.close()
})

test('the screen of a customer return can be read and hit by everybody', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, other } = await aSellingStation(page)
  await shippedTo(page, await aCustomer(page, 'Contoso GmbH'), product, ['SN-1001', 'SN-1002', 'SN-1003'])
  const longName = 'Fabrikam International Trading and Shipping Company'
  await shippedTo(page, await aCustomer(page, longName), other, ['SW-0001'])
  const looks = await looksOf(page)
  const capture = new CapturePage(page)
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  await goTo(page, '/returns')
  await page.getByRole('button', { name: 'New return' }).click()
  await capture.sees('Scan a unit that came back')
  await looks.checkAtBench('return-waiting')
  await capture.enter('SN-1001')
  await capture.sees('Comes back')
  await capture.enter('SW-0001')
  await capture.sees(longName)
  await looks.checkAtBench('return-taken')
  await capture.enter('SN-1012')
  await capture.sees('Refused')
  await looks.checkAtBench('return-refused')
  await capture.leavesOut()
  await page
    .getByRole('row', { name: /SN-1001/ })
    .getByRole('gridcell')
    .first()
    .click()
  await looks.checkAtBench('return-chosen')
  await page.getByRole('button', { name: 'Send elsewhere…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await looks.checkAtBench('return-send')
  await closeDialog()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /Cancel this return/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await looks.checkAtBench('return-cancel')
  await closeDialog()
  await ask(page, 'returns.open', { operationId: newOperationId() })
  await capture.commits()
  await expect(page.getByText(/Orders stay as they were shipped/)).toBeVisible()
  await looks.check('return-committed')
  await goTo(page, '/returns')
  await expect(page.getByRole('link', { name: /^Go on/ })).toBeVisible()
  await looks.check('returns')
  expect(station.problems).toEqual([])
  await station.close()
})

test('every other screen, dialog and open menu can be read and used by everybody', async () => {
  test.setTimeout(120_000)
  const station = await launchStation()
  const { page } = station
  const looks = await looksOf(page)
  const { product, other, receipt } = await aReceivingStation(page)
  const over = await received(page, product, ['SN-0001', 'SN-0002', 'SN-0003'])
  await captureAll(page, receipt, ['SN-1001', 'SN-1002'])
  const undone = await received(page, other, ['SW-0001'])
  const reversing = { operationId: newOperationId(), receiptId: undone.receiptId, reason: 'Wrong label' }
  await ask(page, 'receiving.reverse', reversing)
  const camera = await aProduct(page, { sku: 'CAM-9', name: 'Camera 9' })
  await received(page, camera, ['CAM-0001'])
  const settings = { capturePurchases: false }
  await ask(page, 'settings.saveWarehouse', { operationId: newOperationId(), settings })
  await commitAll(page, await anOpenReceipt(page, [{ product, quantity: 4 }]), 4)
  const dialogOpens = () => expect(page.getByRole('dialog')).toBeVisible()
  const dialogCloses = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const see = async (name: string, path: string) => {
    await goTo(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await looks.check(name)
  }

  await test.step('dashboard and what is everywhere', async () => {
    await see('dashboard', '/')
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Page, order, product or serial number').fill('SN')
    await expect(page.getByRole('option', { name: /SN-0003/ })).toBeVisible()
    await looks.check('go-anywhere')
    await dialogCloses()
    await page.getByRole('button', { name: /^Operator/ }).click()
    await expect(page.getByLabel('Your name')).toBeVisible()
    await looks.check('operator')
    await page.keyboard.press('Escape')
  })

  await test.step('products', async () => {
    await see('products', '/products')
    await page.getByRole('button', { name: /columns/i }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await looks.check('column-chooser')
    await page.keyboard.press('Escape')
    await see('new-product', '/products/new')
    await see('product', `/products/${product.productId}`)
    const changesOf = (card: string) => page.getByRole('region', { name: card }).getByRole('button')
    await changesOf('How serial numbers look').click()
    await dialogOpens()
    await page.getByRole('radio', { name: 'What is set here' }).check()
    await looks.check('product-shape')
    await dialogCloses()
    await changesOf('Stripped from scans').click()
    await dialogOpens()
    await looks.check('product-strip-rule')
    await dialogCloses()
    await goTo(page, `/products/${camera.productId}`)
    await page.getByRole('switch', { name: 'Has serial numbers' }).click()
    await page.getByRole('button', { name: /^Save/ }).click()
    await dialogOpens()
    await looks.check('product-tracking-off')
    await dialogCloses()
    await see('product-serials', `/products/${product.productId}?tab=serials`)
    await page.getByRole('button', { name: 'Give them their numbers' }).click()
    await dialogOpens()
    await looks.check('product-give-numbers')
    await page.getByRole('textbox', { name: 'Serial numbers' }).fill('SN-0004\nSN-0004')
    await page.getByRole('button', { name: 'Give 2 numbers' }).click()
    await expect(page.getByRole('heading', { name: /1 serial number taken/ })).toBeVisible()
    await looks.check('product-numbers-given')
    await dialogCloses()
  })

  await test.step('serial numbers', async () => {
    await see('serials', '/serials')
    await page.getByRole('button', { name: /^Status/ }).click()
    await looks.check('serials-filter')
    await page.keyboard.press('Escape')
    await page.getByRole('row').filter({ hasText: 'SN-0003' }).click()
    await expect(page.getByText('Received into stock')).toBeVisible()
    await looks.check('serial')
    await ask(page, 'scanning.readByWedge', { text: 'SN-0002', terminated: true })
    await dialogOpens()
    await looks.check('peek-card')
    await dialogCloses()
  })

  await test.step('purchase orders and suppliers', async () => {
    await see('orders', '/orders')
    await see('new-order', '/orders/new')
    await see('order', `/orders/${receipt.purchaseOrderId}`)
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await dialogOpens()
    await looks.check('order-cancel')
    await dialogCloses()
    await see('suppliers', '/suppliers')
    await see('supplier', '/suppliers/1')
    await see('new-supplier', '/suppliers/new')
  })

  await test.step('sales orders and customers', async () => {
    const customer = await aCustomer(page, 'Adler Optik')
    const sold = [{ product, quantity: 3 }]
    const draft = await aDraftSalesOrder(page, customer, sold)
    const sale = await aConfirmedSalesOrder(page, customer, sold)
    await see('sales', '/sales')
    await see('new-sale', '/sales/new')
    await see('draft-sale', `/sales/${draft.salesOrderId}`)
    await see('sale', `/sales/${sale.salesOrderId}`)
    await see('customers', '/customers')
    await see('customer', `/customers/${customer.customerId}`)
  })

  await test.step('receiving', async () => {
    await see('receive', '/receive')
    await page.getByText('Receipts', { exact: true }).click()
    await expect(page.getByRole('grid', { name: 'Receipts' })).toBeVisible()
    await looks.check('receipts')
    await page.getByRole('button', { name: 'Receive without a purchase order' }).click()
    await dialogOpens()
    await looks.check('receive-without-order')
    await dialogCloses()
    await see('receipt-committed', `/receive/${over.receiptId}`)
    await page.getByText('Serial numbers (3)').click()
    await expect(page.getByRole('row').filter({ hasText: 'SN-0003' })).toBeVisible()
    await looks.check('receipt-serials')
    await page.getByRole('button', { name: 'Reverse receipt…' }).click()
    await dialogOpens()
    await looks.check('receipt-reverse')
    await dialogCloses()
    await see('receipt-reversed', `/receive/${undone.receiptId}`)
  })

  await test.step('settings and verification', async () => {
    await see('settings', '/settings')
    await page.getByLabel('Find a setting').fill('capture')
    await looks.check('settings-found')
    await page.getByLabel('Find a setting').fill('frames')
    await page.getByRole('link', { name: 'Show the last scans' }).click()
    await expect(page.getByRole('region', { name: 'The scan in detail' })).toBeVisible()
    await looks.check('settings-frames')
    await goTo(page, '/verification')
    await page.getByRole('button', { name: 'Verify now' }).click()
    await expect(page.getByText(/^Equal/)).toBeVisible()
    await looks.check('verification')
  })
  expect(station.problems).toEqual([])
  await station.close()
})
