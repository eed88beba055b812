import { describe, expect, it } from 'vitest'
import { endsWithCheckDigit } from '../../../main/serials/check-digits'
import { gluedCodes } from '../../../main/serials/glued'
import { failsCheckDigit, learnShape, shapeDifference } from '../../../main/serials/shape'

const numbered = (count: number, write: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => write(place))
const learned = (keys: readonly string[]) => {
  const shape = learnShape(keys)
  if (!shape) throw new Error('Nothing was learned')
  return shape
}

describe('the usual shape of serial numbers', () => {
  it.each([
    ['digits', numbered(9, (place) => `10002${place}`)],
    ['hexadecimal', numbered(9, (place) => `0A1F2E${place}CD`)],
    ['letters-and-digits', numbered(9, (place) => `5CG81${place}Z7`)],
    ['any', numbered(9, (place) => `SN-${place}`)],
  ] as const)('knows the characters they are made of: %s', (alphabet, keys) => {
    expect(learned(keys).alphabet).toBe(alphabet)
  })

  it('says nothing while there are fewer than five', () => {
    expect(learnShape(['SN-1', 'SN-2', 'SN-3', 'SN-4'])).toBeUndefined()
  })

  it('is not changed by one odd number among twenty', () => {
    const shape = learned(['X', ...numbered(19, (place) => `SN-${place + 10}`)])

    expect(shape).toMatchObject({ length: 5, prefix: 'SN-' })
    expect(shapeDifference(shape, 'SN-99')).toBeUndefined()
    expect(shapeDifference(shape, 'X')).toBe('prefix')
  })

  it('has no check digit where only some numbers end with one by chance', () => {
    expect(learned(numbered(20, (place) => `40063813339${place + 10}`)).checkDigit).toBeUndefined()
  })

  it('does not ask numbers of another length for a check digit', () => {
    const shape = learned(['96385074', '00000017', '12345670', '87654325', '11111115'])

    expect(shape.checkDigit).toBe('gs1')
    expect(failsCheckDigit(shape, '96385075')).toBe(true)
    expect(failsCheckDigit(shape, '963850751')).toBe(false)
  })
})

describe('a check digit', () => {
  it.each([
    ['490154203237518', 'luhn', true],
    ['490154203237519', 'luhn', false],
    ['8991101200003204514', 'luhn', true],
    ['4006381333931', 'gs1', true],
    ['4006381333930', 'gs1', false],
    ['106141411234567897', 'gs1', true],
  ] as const)('of %s by %s is right: %s', (digits, rule, isRight) => {
    expect(endsWithCheckDigit(digits, rule)).toBe(isRight)
  })
})

describe('two codes in one read', () => {
  const shape = learned(numbered(9, (place) => `SN-100${place}`))

  it.each([
    ['SN-1003', undefined],
    ['SN-2001SN-2002', ['SN-2001', 'SN-2002']],
    ['SN-2001; SN-2002', ['SN-2001', 'SN-2002']],
    ['SN-2001-7', undefined],
    ['RX1-EUSN-2001', ['RX1-EU', 'SN-2001']],
    ['SN-2001RX1-EU', ['SN-2001', 'RX1-EU']],
  ])('are told from one by the usual shape: %s', (key, codes) => {
    expect(gluedCodes(key, shape, ['RX1-EU'])).toEqual(codes)
  })

  it.each([
    ['RX1-EU-0001', undefined],
    ['4006381333931A-0001', ['4006381333931', 'A-0001']],
    ['A7K-21A7K-21', ['A7K-21', 'A7K-21']],
    ['000000000000', undefined],
    ['ABAB', undefined],
  ])('are told from one without a usual shape where it is sure: %s', (key, codes) => {
    expect(gluedCodes(key, undefined, ['RX1-EU', '4006381333931'])).toEqual(codes)
  })

  it('are not suspected in what fits the usual shape', () => {
    const ofSku = learned(numbered(9, (place) => `RX1-EU-000${place}`))

    expect(gluedCodes('RX1-EU-0010', ofSku, ['RX1-EU'])).toBeUndefined()
  })
})
