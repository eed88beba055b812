import { describe, expect, it } from 'vitest'
import { chainHash, chainStart, type UnchainedLine } from '../../../main/ledger/chain'
import { OperationId, ProductId, SerialId } from '../../../shared/values'

const line: UnchainedLine = {
  seq: 7,
  operation_id: OperationId.parse('7b0c1c1e-6c0f-4f0a-9a55-0d2f6f3f8a11'),
  operation_line: 0,
  at: 1_772_438_400_000,
  event: 'captured',
  product_id: ProductId.parse(3),
  serial_id: SerialId.parse(5),
  serial: 'ABC-0001',
  before: null,
  after: 'receiving',
  current_change: 0,
  without_serial_change: 0,
  blocked_change: 0,
  document: 'receipt',
  document_id: 9,
  document_line_id: 11,
  operator: 'Mia',
  station: 'Bench 1',
  source: 'scan',
  note: null,
}

describe('the hash of a ledger line', () => {
  // Reckoned by another program: stores that are written already depend on it.
  it('is SHA-256 over the JSON array of the hash before and its columns', () => {
    expect(chainHash(chainStart, line)).toBe(
      '974bef006fda898bccc92f0fc2ef33cd4e4dd1853c7353fdfb81da639a45dab2',
    )
  })

  it.each(Object.entries(line))('changes with the %s of the line', (column, value) => {
    const changed = { ...line, [column]: typeof value === 'number' ? value + 1 : `${value}.` }

    expect(chainHash(chainStart, changed)).not.toBe(chainHash(chainStart, line))
  })

  it('changes with the hash of the line before', () => {
    expect(chainHash('f'.repeat(64), line)).not.toBe(chainHash(chainStart, line))
  })

  it('tells apart what is not there, an empty text and a zero', () => {
    const hashes = [null, '', '0'].map((note) => chainHash(chainStart, { ...line, note }))

    expect(new Set(hashes).size).toBe(3)
  })

  it('tells two texts apart that were only divided elsewhere', () => {
    const one = chainHash(chainStart, { ...line, operator: 'Mia', station: '","Bench' })
    const other = chainHash(chainStart, { ...line, operator: 'Mia","', station: 'Bench' })

    expect(one).not.toBe(other)
  })
})
