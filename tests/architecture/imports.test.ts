import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = globSync('{main,preload,renderer,shared}/**/*.{ts,tsx}').filter(
  (file) => !file.endsWith('.d.ts'),
)
const textOf = (file: string) => readFileSync(file, 'utf8')

/** What a file imports, statically or when it is needed; files of ours as paths from the root. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /^(?:import|export)[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gmu,
  )
  return Array.from(found, ([, from, bare, later]) => from ?? bare ?? later ?? '').map((target) =>
    target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
  )
}

const business =
  'products|purchases|receiving|customers|sales|allocation|dispatch|invoices|labels|papers|serials|stock|suppliers|settings|dashboard|ledger|units|returns|counting|verification|imports|exports|lists|manifests|support'

/** Who may import what. The first row that fits a file decides; a file that fits none may import nothing. */
const rules: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  { from: /^shared\//u, to: /^(shared\/|zod$)/u },
  { from: /^preload\//u, to: /^electron$/u },
  {
    from: /^renderer\//u,
    to: /^(renderer\/|shared\/|react|@mantine\/|@tanstack\/|@tabler\/|@fontsource|i18next$|get-nonce$|zod$)/u,
  },
  // The composition root and what wraps Electron for it.
  { from: /^main\/[^/]+\.ts$/u, to: /^(?!renderer\/|preload\/)/u },
  {
    from: /^main\/papers\/(electron-outlet|print-window|font-files)\.ts$/u,
    to: /^(main\/papers\/|main\/(app-protocol|hardening)$|shared\/|electron$|@fontsource|node:)/u,
  },
  {
    from: /^main\/labels\/com-port-printer\.ts$/u,
    to: /^(main\/labels\/label-line|main\/scanners\/lost-reason|shared\/label|serialport)$/u,
  },
  { from: /^main\/symbols\//u, to: /^(main\/symbols\/|bwip-js\/node$)/u },
  { from: /^main\/ipc\/register\.ts$/u, to: /^(main\/ipc\/|electron$)/u },
  { from: /^main\/ipc\//u, to: /^(main\/ipc\/|shared\/)/u },
  { from: /^main\/store\//u, to: /^(main\/store\/|shared\/|kysely|better-sqlite3$|pg|node:)/u },
  {
    from: /^main\/station-store\//u,
    to: /^(main\/station-store\/|main\/store\/|main\/scanning\/arrows$|main\/scanners\/frame$|shared\/|kysely$|zod$)/u,
  },
  {
    from: /^main\/spreadsheets\//u,
    to: /^(main\/spreadsheets\/|shared\/|exceljs$|csv-parse$|csv-stringify\/sync$|saxes$|yauzl$|node:)/u,
  },
  {
    from: /^main\/pairing\//u,
    to: /^(main\/pairing\/|main\/scanners\/|main\/symbols\/|main\/ipc\/router$|serialport$|shared\/|node:)/u,
  },
  {
    from: /^main\/scanners\//u,
    to: /^(main\/scanners\/|shared\/|serialport$|@serialport\/|node-hid$|usb\/index\.js$|node:)/u,
  },
  {
    from: /^main\/scanning\//u,
    to: /^(main\/scanning\/|main\/scanners\/(frame|transport)$|main\/station-store\/(scan-rows|schema)$|main\/ipc\/router$|main\/paired-scanners$|shared\/|node:)/u,
  },
  {
    from: new RegExp(`^main/(${business})/rules\\.ts$`, 'u'),
    to: /^(shared\/|main\/[a-z]+\/rules$|main\/scanning\/work-lines$)/u,
  },
  {
    from: new RegExp(`^main/(${business})/`, 'u'),
    to: new RegExp(
      `^(main/(${business}|spreadsheets|store|symbols|ipc/router|fault-log|station-store|scanning/(arrows|work-lines))|shared/|kysely$|zod$|node:)`,
      'u',
    ),
  },
]

describe('the house', () => {
  it('is seen whole', () => {
    expect(sources.length).toBeGreaterThan(250)
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(800)
  })

  it.each(sources)('%s imports only what its folder may', (file) => {
    const rule = rules.find(({ from }) => from.test(file))

    expect(importsOf(file).filter((target) => !rule?.to.test(target))).toEqual([])
  })

  it.each(sources.filter((file) => file.startsWith('renderer/features/')))(
    '%s imports no other feature',
    (file) => {
      const own = file.split('/').slice(0, 3).join('/')

      expect(
        importsOf(file).filter((to) => to.startsWith('renderer/features/') && !to.startsWith(`${own}/`)),
      ).toEqual([])
    },
  )

  it('shares what no feature owns, and what is shared knows no feature', () => {
    const shared = sources.filter(
      (file) => /^renderer\/[a-z]+\//u.test(file) && !file.startsWith('renderer/features/'),
    )

    expect(shared.length).toBeGreaterThan(100)
    expect(
      shared.filter((file) => importsOf(file).some((to) => to.startsWith('renderer/features/'))),
    ).toEqual([])
  })

  it('has one writer for each table that must not drift', () => {
    // The store's migrations make the tables; who writes them is the question.
    const features = sources.filter((file) => !file.startsWith('main/store/'))
    const writers = (table: string) =>
      features
        .filter((file) => !file.startsWith('main/store/'))
        .filter((file) =>
          new RegExp(`(insertInto|updateTable|deleteFrom)\\('${table}'\\)`, 'u').test(textOf(file)),
        )
    const foldersOf = (table: string) => [...new Set(writers(table).map((file) => path.posix.dirname(file)))]

    expect(foldersOf('serial_number')).toEqual(['main/serials'])
    expect(foldersOf('ledger')).toEqual(['main/ledger'])
    expect(foldersOf('ledger_head')).toEqual(['main/ledger'])
    expect(foldersOf('stock')).toEqual(['main/ledger'])
    expect(foldersOf('product')).toEqual(['main/products'])
    expect(foldersOf('purchase_order')).toEqual(['main/purchases'])
    expect(foldersOf('sales_order')).toEqual(['main/sales'])
    expect(foldersOf('sales_order_line')).toEqual(['main/sales'])
    expect(foldersOf('receipt')).toEqual(['main/receiving'])
    expect(foldersOf('spreadsheet_import')).toEqual(['main/imports'])
  })

  it('keeps the bridge to the window so small that it can be read at a glance', () => {
    expect(textOf('preload/index.ts').split('\n').length).toBeLessThan(25)
  })

  it('has no drawer for odds and ends', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|types|misc)\.tsx?$/u.test(file))).toEqual([])
  })
})
