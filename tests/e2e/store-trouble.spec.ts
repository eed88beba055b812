import { copyFile, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Page, test } from '@playwright/test'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { root } from '../../build/machine/paths.mjs'
import { OwnProcess } from '../support/own-process'
import { launchStation, type Station } from './support/launch'
import { looksOf } from './support/looks'
import { aProduct } from './support/prepared'

const openAgain = (page: Page) => page.getByRole('button', { name: 'Open it again' })

/** A station with one product, closed in good order; then something happens to its database. */
async function aDamagedStation(damage: (file: string) => Promise<void> | void) {
  const dataDir = passingFolder('store-trouble')
  const before = await launchStation({ dataDir })
  await aProduct(before.page, { sku: 'RX1-EU', name: 'Router X1' })
  await before.close()
  const file = join(dataDir, 'warehouse.db')
  await copyFile(file, `${file}.good`)
  await damage(file)
  return {
    dataDir,
    file,
    mend: () => copyFile(`${file}.good`, file),
    station: await launchStation({ dataDir }),
  }
}

/** The window says what is wrong and what to do, and that trying again changes nothing while it is so. */
async function isNamed({ page }: Station, file: string, title: string, advice: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(advice)).toBeVisible()
  await expect(page.getByText('The file was left exactly as it was found.')).toBeVisible()
  await expect(page.getByText(file, { exact: true })).toBeVisible()
  await expect(openAgain(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Still the same. Nothing was changed.')).toBeVisible()
}

async function opensAgain({ page }: Station): Promise<void> {
  await openAgain(page).click()
  await page.getByRole('link', { name: 'Products / Sku variations' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Router X1' })).toBeVisible()
}

test('a database that another program holds is named, and opened once it is free', async () => {
  let holder: OwnProcess | undefined
  const { dataDir, file, station } = await aDamagedStation(async (held) => {
    holder = new OwnProcess(join(root, 'tests/main/store/sqlite/hold-file.process.ts'), [held])
    expect(await holder.nextLine()).toBe('held')
  })

  await isNamed(station, file, 'Another program has the database open', /Close the other Serial Station/)
  await holder?.end()
  await opensAgain(station)

  expect(station.problems).toEqual([])
  await station.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('a damaged database is named and left alone, and opened once the good one is back', async () => {
  const { dataDir, file, mend, station } = await aDamagedStation(async (damaged) => {
    const handle = await open(damaged, 'r+')
    // The pages behind the first: what one bad spot on the disk reads as.
    await handle.write(Buffer.alloc(8192, 0x5a), 0, 8192, 4096)
    await handle.close()
  })

  await isNamed(station, file, 'The database is damaged', /Do not delete it/)
  await mend()
  await opensAgain(station)

  expect(station.problems).toEqual([])
  await station.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('a database that a newer version has worked with is named, and opened once the older one is back', async () => {
  const { dataDir, file, mend, station } = await aDamagedStation((newer) => {
    const connection = new Database(newer)
    connection.pragma('user_version = 9999')
    connection.close()
  })

  await isNamed(
    station,
    file,
    'The database belongs to a newer version',
    /Install that version on this computer/,
  )
  await mend()
  await opensAgain(station)

  expect(station.problems).toEqual([])
  await station.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('what nobody foresaw still opens the window: it says what to do, with a reference that the log has too', async () => {
  const dataDir = passingFolder('store-trouble')
  await (await launchStation({ dataDir })).close()
  const change = (text: string) => {
    const connection = new Database(join(dataDir, 'station.db'))
    connection.exec(text)
    connection.close()
  }
  change('alter table red_arrow rename to lost')

  const station = await launchStation({ dataDir })
  const { page } = station
  await expect(page.getByRole('heading', { level: 1, name: 'The station could not start' })).toBeVisible()
  await expect(page.getByText(/read the reference out to support/)).toBeVisible()
  const [reference = ''] = /F-[0-9A-F]{8}/.exec(await page.getByText(/^Reference/).innerText()) ?? []
  expect(await readFile(join(dataDir, 'station.log'), 'utf8')).toMatch(
    new RegExp(`${reference} during starting\\n.*red_arrow`),
  )
  await (await looksOf(page)).check('not-started')
  await openAgain(page).click()
  await expect(page.getByText('Still the same. Nothing was changed.')).toBeVisible()

  change('alter table lost rename to red_arrow')
  await openAgain(page).click()
  await expect(page.getByRole('link', { name: 'Products / Sku variations' })).toBeVisible()
  expect(station.problems).toEqual([])
  await station.close()
  await rm(dataDir, { recursive: true, force: true })
})
