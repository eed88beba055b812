export const stationRefusals = {
  'changed-elsewhere': {
    title: 'Somebody else changed {{what}} in the meantime',
    advice:
      'Nothing of theirs was overwritten. Open it again to see what is there now, then make your change.',
  },
  'serials-shared': {
    title: 'Some serial numbers are on hand for two products',
    advice: '{{serials}} would no longer be allowed. Sort these out first, then switch this on.',
    more: '{{serials}} and {{more, number}} more',
  },
  'too-many-at-once': {
    title: '{{given, number}} are too many at once',
    advice: 'At most {{most, number}} go at a time. Do it in parts.',
  },
  'scan-not-held': {
    title: 'This scan is answered already',
    advice: 'Go on with the next one.',
  },
  'scan-unusable-serial-noise': {
    title: 'The scanner sent something that is not a code',
    advice:
      '“{{text}}” was left out. Scan again; if it keeps happening, check the cable and the baud rate in Settings > Station.',
  },
  'scan-unusable-serial-too-long': {
    title: 'The code is too long to be taken',
    advice: '“{{text}}…” was left out. Scan the code marked serial number.',
  },
  'scan-unusable-serial-unterminated': {
    title: 'The scan was cut off',
    advice: 'Only “{{text}}” arrived; it was left out. Scan the label again.',
  },
  'scan-unusable-wedge-corrupt': {
    title: 'The scan came in damaged',
    advice:
      'A character of it could not be read as a key, so nothing was kept. Scan again, or type the number.',
  },
  'scan-unusable-hid-report': {
    title: 'The scanner sent something that is not a scan',
    advice:
      'It was left out. If scans are missing, choose the scanner again in Settings > Station > Scanners.',
  },
  'scan-unusable-hid-length': {
    title: 'The scan came in damaged',
    advice: 'Its length is not what the scanner said, so nothing was kept. Scan the label again.',
  },
  'scan-unusable-hid-layout': {
    title: 'The scanner sends in another way than it was set up for',
    advice:
      'Nothing was kept. Scan again; if it keeps happening, choose the scanner again in Settings > Station > Scanners.',
  },
  'scan-unusable-hid-empty': {
    title: 'The scan was empty',
    advice: 'Scan the label again.',
  },
  'scan-unusable-hid-incomplete': {
    title: 'The scan was cut off',
    advice: 'Only “{{text}}” arrived; it was left out. Scan the label again.',
  },
  'scan-unusable-hid-too-long': {
    title: 'The code is too long to be taken',
    advice: 'It was left out. Scan the code marked serial number.',
  },
  'scan-unusable-empty': {
    title: 'The code says nothing',
    advice: 'It has a label or a mark, but no number behind it. Scan the code marked serial number.',
  },
  'scan-unusable-too-long': {
    title: 'The code is too long to be taken',
    advice: 'It was left out. Scan the code marked serial number.',
  },
  'scan-unusable-control-char': {
    title: 'The code holds characters that no number has',
    advice:
      '“{{text}}” was left out: a control character stands inside. Scan another code of the label, or type the number.',
  },
  'scan-unusable-not-a-barcode': {
    title: 'This was no barcode',
    advice: 'The scanner answered a command. Nothing was kept; go on scanning.',
  },
  'scan-unusable-gs1-check-digit': {
    title: 'The code was misread, or its label is wrong',
    advice:
      'A check digit in “{{text}}” does not fit. Scan it again; if it stays so, type the serial number.',
  },
  'scan-unusable-gs1-too-long': {
    title: 'The label is printed wrong',
    advice:
      'A value in “{{text}}” is longer than GS1 allows; a separator is missing, or was lost by the scanner. Type the serial number, and tell the office.',
  },
  'scan-unusable-gs1-charset': {
    title: 'The code was misread, or its label is wrong',
    advice:
      '“{{text}}” holds a character that may not stand there. Scan it again; if it stays so, type the serial number.',
  },
  'scan-unusable-gs1-date': {
    title: 'The label has a date that no calendar has',
    advice: 'See “{{text}}”. Scan it again; if it stays so, type the serial number, and tell the office.',
  },
  'scan-unusable-gs1-truncated': {
    title: 'The code ends too early',
    advice: 'Part of “{{text}}” is missing. Scan the label again; if it stays so, type the serial number.',
  },
  'scan-unusable-gs1-empty': {
    title: 'The label has an empty field',
    advice: '“{{text}}” announces a value and does not give it. Type the serial number, and tell the office.',
  },
  'scan-unusable-gs1-unknown-ai': {
    title: 'The label has a field that nobody knows',
    advice: '“{{text}}” is not written as GS1 says. Scan it again; if it stays so, type the serial number.',
  },
  'scan-unusable-gs1-repeated-ai': {
    title: 'The label says two different things',
    advice: 'The same field stands twice in “{{text}}”, with different values. Type the right number.',
  },
  'scan-unusable-gs1-zero-key': {
    title: 'The label has a number of zeros',
    advice: '“{{text}}” names no product. Type the serial number, and tell the office.',
  },
  'scan-unusable-gtin-length': {
    title: 'This product code has the wrong length',
    advice: '“{{text}}” was left out. Scan it again.',
  },
  'scan-unusable-gtin-charset': {
    title: 'This product code holds other characters than digits',
    advice: '“{{text}}” was left out. Scan it again.',
  },
  'scan-unusable-mh10-header': {
    title: 'The beginning of the code was lost',
    advice:
      'Keyboard scanners drop characters that cannot be typed. Set the scanner to send them (Settings > Station > Scanners), or type the serial number.',
  },
  'scan-unusable-mh10-trailer': {
    title: 'The end of the code was lost',
    advice:
      'More of it may be missing, so nothing was kept. Scan the label again, or type the serial number.',
  },
  'scan-unusable-mh10-format': {
    title: 'This kind of label is not understood',
    advice: 'Scan the code marked serial number, or type it.',
  },
  'scan-unusable-mh10-field': {
    title: 'The label has a field without a name',
    advice: '“{{text}}” was left out. Type the serial number, and tell the office.',
  },
  'scan-unusable-mh10-empty': {
    title: 'The label has an empty field',
    advice: '“{{text}}” was left out. Type the serial number, and tell the office.',
  },
  'scan-unusable-mh10-quantity': {
    title: 'The label has a quantity that is no number',
    advice: '“{{text}}” was left out. Type the serial number, and tell the office.',
  },
  'code-of-no-product': {
    title: 'No product has the code {{text}}',
    advice: 'It is a product code, not a serial number. Add it to the product, or scan the serial number.',
    withSerial:
      'The label says that {{serial}} is a unit of it. Check that this is the right product; keep it to take {{serial}} for the line with the red arrow. The office can add the code to the product.',
  },
  'several-serials': {
    title_one: 'This code holds {{count, number}} serial number',
    title_other: 'This code holds {{count, number}} serial numbers',
    advice: 'From {{first}} to {{last}}, as on a pallet. Keep it to take them all; each is judged by itself.',
  },
  'some-not-taken': {
    title_one: '{{count, number}} serial number of this code was not taken',
    title_other: '{{count, number}} serial numbers of this code were not taken',
    advice: '{{taken, number}} were taken. Not taken: {{serials}}. Scan or type one of these to see why.',
    more: '{{serials}} and {{more, number}} more',
  },
  'scan-is-link': {
    title: 'This is a web address',
    advice:
      '{{text}} is seldom a serial number. Scan the code marked serial number; keep it only if this is the number on the label.',
  },
  'scan-names-no-unit-lot': {
    title: 'This is a batch, not a serial number',
    advice: '“{{text}}” says which batch it is. Scan the code marked serial number.',
  },
  'scan-names-no-unit-carton': {
    title: 'This is the label of a carton or pallet',
    advice: '“{{text}}” says nothing about single units. Open it, and scan the serial numbers inside.',
  },
  'scan-names-no-unit-other': {
    title: 'This code names no unit',
    advice: '“{{text}}” has neither a product nor a serial number. Scan the code marked serial number.',
  },
  'too-many-waiting': {
    title: 'Too many scans are waiting',
    advice:
      '{{most, number}} are waiting already and this one was not taken. Wait until they are done, then scan it again.',
  },
  'work-has-changed': {
    title: '{{text}} was scanned for something else',
    advice:
      'Another page was on screen when the trigger was pulled. It was not used here: scan it again where it belongs.',
  },
  'command-means-nothing': {
    title: 'The command “{{command}}” does nothing here',
    advice: 'This work has no such step, so nothing was changed. Go on scanning.',
    noWork:
      'Nothing is being captured on this page, so nothing was changed. Open a receipt, an order, a dispatch, a return or a count first.',
  },
  'no-next-line': {
    title: 'No line takes serial numbers now',
    advice: 'Every line is complete, or asks for none. Commit, or enter a quantity first.',
  },
} as const
