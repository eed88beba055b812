import { describe, expect, it } from 'vitest'
import { pickListPaper } from '../../../main/papers/pick-list'
import { english } from '../../../main/papers/words/en'
import { aPickList, toPick } from './contents'
import { rowsOf, textOf } from './paper-text'

const listOf = (list: Parameters<typeof aPickList>[0] = {}) => pickListPaper(aPickList(list), english)

describe('a pick list', () => {
  it('says for which order and dispatch it is, and when it was printed', () => {
    const page = listOf({ note: 'On one pallet.\nCall first.' })

    expect(page.title).toBe('Pick list D-1042')
    expect(textOf(page.html)).toContain(
      'Customer Contoso Order SO-1017 Dispatch D-1042 Printed 25 November 2026 at 12:00 On one pallet. Call first.',
    )
  })

  it('is called by its order while nothing is packed', () => {
    expect(listOf({ dispatchNumber: null }).title).toBe('Pick list SO-1017')
  })

  it('goes along the shelves, and ends with what lies nobody knows where', () => {
    const page = listOf({
      lines: [
        toPick({ sku: 'C', location: '' }),
        toPick({ sku: 'B', location: 'A-10' }),
        toPick({ sku: 'A2', location: 'A-2' }),
        toPick({ sku: 'A1', location: 'A-2' }),
      ],
    })

    expect(rowsOf(page)).toEqual([
      'Location Sku Product To fetch Done',
      'A-2 A1 Router X1 10 pcs',
      'A-2 A2 Router X1 10 pcs',
      'A-10 B Router X1 10 pcs',
      'C Router X1 10 pcs',
    ])
  })

  it('names the serial numbers that are promised, and how many units may be any', () => {
    const page = listOf({ lines: [toPick({ expected: ['SN-2', 'SN-1'] })] })

    expect(rowsOf(page).slice(1)).toEqual([
      'A-12-3 RX1-EU Router X1 8 units with any free serial number 2 serial numbers promised to this order 10 pcs',
      'SN-1 SN-2',
    ])
  })

  it('leaves out what is packed already', () => {
    const page = listOf({
      lines: [toPick({ sku: 'DONE', packed: 10 }), toPick({ sku: 'HALF', packed: 4 })],
    })

    expect(rowsOf(page).slice(1)).toEqual(['A-12-3 HALF Router X1 4 of 10 packed 6 pcs'])
  })

  it('says so when nothing is left to fetch', () => {
    const page = listOf({ lines: [toPick({ packed: 10 })] })

    expect(textOf(page.html)).toContain('Everything is packed: there is nothing left to fetch.')
    expect(rowsOf(page)).toEqual([])
  })
})
