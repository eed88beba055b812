/** How the text is written: GS1 element string, GS1 Digital Link, EAN/UPC/ITF-14, ISO 15434, `SN:` and the like. */
export type ScanFormat = 'gs1' | 'gs1-dl' | 'gtin' | 'mh10' | 'labelled' | 'url' | 'plain'

/** A pair of identifier (application identifier, data identifier) and what follows it. */
export type Element = readonly [identifier: string, value: string]

/** What a code says. What it does not say is left out. GTINs have 14 digits, dates are ISO dates. */
export interface ScanFields {
  readonly gtin?: string
  /** What is inside a carton or on a pallet (AI 02). */
  readonly contentGtin?: string
  readonly sscc?: string
  readonly serials?: readonly string[]
  readonly lot?: string
  readonly expiry?: string
  readonly made?: string
  readonly qty?: number
  readonly part?: string
  readonly secondarySerial?: string
  readonly additionalId?: string
  readonly customerPart?: string
  /** Unique identifiers of ISO 15459 (25S); not the maker's serial number. */
  readonly uniqueIds?: readonly string[]
  /** The two or five digits beside an EAN or UPC. */
  readonly addOn?: string
  readonly label?: 'serial' | 'part' | 'lot'
  /** Digits with a right check digit, but no proof that they are a GTIN: the catalogue decides. */
  readonly gtinCandidate?: string
  /** Begins like a data identifier; never stripped without a rule of the product or supplier. */
  readonly diHint?: Element
  readonly elements?: readonly Element[]
  readonly di?: readonly Element[]
}

export interface ParsedScan extends ScanFields {
  /** What it was printed as, by its AIM identifier; null without one. */
  readonly symbology: string | null
  readonly aim: string | null
  readonly format: ScanFormat
  /** The text without its AIM identifier. */
  readonly text: string
}
