import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { answersDialogs } from './support/dialogs'
import { launchStation } from './support/launch'
import { expectEqual } from './support/verify'

const products = 60_000

test('an import that is cancelled half way leaves nothing, and the same file can be imported after it', async () => {
  const folder = passingFolder('cancelled-import')
  const file = path.join(folder, 'products.csv')
  const rows = Array.from({ length: products }, (_, at) => `NEW-${at},Product ${at},yes`)
  await writeFile(file, ['sku,name,has serial numbers', ...rows].join('\r\n'))
  const station = await launchStation()
  const { app, page } = station
  await answersDialogs(app, file)
  const countProducts = async () => {
    const all = { search: '', status: null, hasSerialNumbers: null, offset: 0, limit: 1 }
    return (await ask(page, 'products.list', { ...all, sort: { column: 'sku', descending: false } })).total
  }
  const importing = page.getByRole('button', { name: 'Import 60,000 rows' })
  await page.getByRole('link', { name: 'Import data' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: 'Preview' }).click()

  await test.step('cancelled while it is being written', async () => {
    await importing.click()
    await expect(page.getByText('Importing', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('Cancelled. Nothing was written.')).toBeVisible()
    expect(await countProducts()).toBe(0)
  })

  await test.step('chosen again, it comes in whole', async () => {
    await page.getByRole('button', { name: 'Another file' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await importing.click()
    await expect(page.getByText('products.csv was imported')).toBeVisible({ timeout: 30_000 })
    expect(await countProducts()).toBe(products)
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
