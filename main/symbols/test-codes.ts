/** A code of the test page: how it is drawn, and what is to be understood when it is read. */
export interface TestCode {
  readonly id: TestCodeId
  /** In the words of bwip-js. */
  readonly drawn: {
    readonly bcid: string
    readonly text: string
    readonly parsefnc?: true
    readonly parse?: true
  }
  /** In millimetres. */
  readonly module: number
  /** The AIM identifier that a scanner sends with it, where it is set to send one. */
  readonly aim: string
  /** As it is read by a person; control characters by their names. */
  readonly content: string
  readonly meaning: Meaning
}

type TestCodeId = 'code-128' | 'ean-13' | 'gs1-datamatrix' | 'digital-link' | 'pallet'

interface Meaning {
  readonly text?: string
  readonly gtin?: string
  readonly part?: string
  readonly lot?: string
  readonly expiry?: string
  readonly serials?: readonly string[]
}

/** Of the range that GS1 keeps for examples: no product bears it. */
const gtin = '09521234500179'
const link = `https://id.example.com/01/${gtin}/21/Test-00c`

/**
 * What scanners and their settings lose is in them: small letters, leading zeros, separators, and characters that lie on
 * other keys of a German or French keyboard.
 */
export const testCodes: readonly TestCode[] = [
  {
    id: 'code-128',
    drawn: { bcid: 'code128', text: 'Test-007_Zyq;Ma' },
    module: 0.4,
    aim: ']C0',
    content: 'Test-007_Zyq;Ma',
    meaning: { text: 'Test-007_Zyq;Ma' },
  },
  {
    id: 'ean-13',
    drawn: { bcid: 'ean13', text: '9521234500179' },
    module: 0.4,
    aim: ']E0',
    content: '9521234500179',
    meaning: { gtin },
  },
  {
    id: 'gs1-datamatrix',
    drawn: {
      bcid: 'datamatrix',
      text: `^FNC101${gtin}1730123110Lot-05^FNC121Test-00b`,
      parsefnc: true,
    },
    module: 0.6,
    aim: ']d2',
    content: `(01)${gtin} (17)301231 (10)Lot-05 (21)Test-00b`,
    meaning: { gtin, expiry: '2030-12-31', lot: 'Lot-05', serials: ['Test-00b'] },
  },
  {
    id: 'digital-link',
    drawn: { bcid: 'qrcode', text: link },
    module: 0.6,
    aim: ']Q1',
    content: link,
    meaning: { gtin, serials: ['Test-00c'] },
  },
  {
    id: 'pallet',
    drawn: {
      bcid: 'datamatrix',
      text: '[)>^03006^029PTEST-PART^029STest-00d^029STest-00e^029STest-00f^030^004',
      parse: true,
    },
    module: 0.6,
    aim: ']d1',
    content: '[)> RS 06 GS P TEST-PART GS S Test-00d GS S Test-00e GS S Test-00f RS EOT',
    meaning: { part: 'TEST-PART', serials: ['Test-00d', 'Test-00e', 'Test-00f'] },
  },
]
