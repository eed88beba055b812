/** What is stripped from plain scans, of a product or a supplier. */
export const stripping = {
  title: 'Stripped from scans',
  change: 'Change…',
  none: 'Nothing: a scan is taken as it is.',
  prefix: 'Begins with, and loses:',
  pattern: 'Keeps the part in brackets:',
  dialog: 'What is stripped from scans of {{name}}',
  taken: 'A plain scan',
  why: {
    product:
      'For makers that print more than the serial number into their code. What is typed, and codes that say themselves what they are (GS1, SN: …), stay as they are; so does a number that is on file just as it was scanned.',
    supplier:
      'On receipts of this supplier, for products that have no rule of their own that fits. What is typed, and codes that say themselves what they are (GS1, SN: …), stay as they are.',
  },
  kinds: {
    none: 'Is taken as it is',
    prefix: 'Loses a beginning',
    pattern: 'Keeps one part of it',
  },
  kindsHint: {
    none: 'As for most makers.',
    prefix: 'Such as S before every number.',
    pattern:
      'Such as the number between a part number and a revision. A scan that does not fit is taken as it is.',
  },
  field: { prefix: 'Beginning', pattern: 'Pattern' },
  signs:
    '[ ] is what is kept, # a digit, @ a letter, ? any one character, * any number of them, as few as fit. \\ before one of these makes it mean itself.',
  example: 'Try an example',
  exampleHint: 'Scan a code while the cursor is here, or type what it says.',
  noExample: 'What is kept of it is shown here.',
  keeps: 'Keeps',
  doesNotFit: 'Does not fit: it is taken as it is.',
  saved: 'What is stripped from scans of {{name}} is saved',
} as const
