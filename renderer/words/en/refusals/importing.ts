export const importingRefusals = {
  'spreadsheet-column-missing': {
    title: 'The column {{missing}} is missing',
    advice:
      'The first row of the sheet has: {{found}}. Choose which of them is meant, or name the column in the file and import it again.',
    advice_nothing: 'The first row of the sheet has no titles. Put the column titles into the first row.',
  },
  'spreadsheet-column-twice': {
    title: 'There are two columns for {{title}}',
    advice: 'Those are {{columns}}. Which one counts cannot be guessed: choose one, or delete the other.',
  },
  'import-not-open': {
    title: 'This file is not open any more',
    advice: 'Nothing was changed. Choose the file again.',
  },
  'import-cancelled': {
    title: 'The import was cancelled',
    advice: 'Nothing was changed.',
  },
  'import-has-refused-rows': {
    title_one: '{{count, number}} row cannot be imported',
    title_other: '{{count, number}} rows cannot be imported',
    advice:
      'Nothing was written. Correct what is refused and choose the file again, or import the good rows without it ({{good, number}}).',
  },
  'import-switches-off': {
    title_one: 'Has serial numbers would be switched off for {{count, number}} product',
    title_other: 'Has serial numbers would be switched off for {{count, number}} products',
    advice:
      'Nothing was written. Serial numbers on hand that would not be tracked any more: {{onHand, number}}. Look at the products and confirm, or correct the file.',
  },
  'import-out-of-date': {
    title: 'Something has changed since the preview',
    advice:
      'Nothing was written. Row {{row, number}} would do something else now than was shown. Look at the preview again, then import.',
  },
  'import-changes-nothing': {
    title: 'There is nothing to import',
    advice: 'Everything in this file is already so. Nothing was written.',
  },
  'column-set-name-taken': {
    title: 'There is a column set “{{name}}” already',
    advice: 'Nothing was changed. Choose another name, or choose that set and change it.',
  },
  'import-not-found': {
    title: 'This import does not exist',
    advice: 'Look at the list of imports again.',
  },
  'import-undone-already': {
    title: '{{fileName}} was undone already',
    advice: '{{operator}} did that on {{when}}. Nothing was changed now.',
  },
  'import-not-undoable': {
    title: '{{fileName}} cannot be undone here',
    advice:
      'Its serial numbers are on {{about}}. Open that and undo them there, one by one, line by line or all of it.',
  },
  'import-in-use': {
    title_one: '{{count, number}} thing depends on {{fileName}}',
    title_other: '{{count, number}} things depend on {{fileName}}',
    advice: 'Nothing was changed. {{first}}. Put that right first, or correct what is wrong by hand.',
    advice_more:
      'Nothing was changed. {{first}}, and {{more, number}} more. Put that right first, or correct what is wrong by hand.',
    'unit-moved': '{{what}} is no longer as the import left it',
    'number-came': '{{what}} has come, or is on another manifest',
    'changed-since': '{{what}} was changed since',
    ordered: '{{what}} stands on an order, receipt or count',
    'had-stock': '{{what}} has had stock',
    'has-serials': '{{what}} has serial numbers now',
    'serials-let-go': '{{what}} let go of its serial numbers, which do not come back by themselves',
    'code-taken': 'another product has a code of {{what}} now',
  },
  'export-cancelled': {
    title: 'The export was cancelled',
    advice: 'No file was written.',
  },
} as const
