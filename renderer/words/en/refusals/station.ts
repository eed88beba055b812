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
} as const
