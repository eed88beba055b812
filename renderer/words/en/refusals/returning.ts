export const returningRefusals = {
  'return-not-found': {
    title: 'This return does not exist',
    advice: 'It may have been opened from an old address. Choose one in Sales > Customer returns.',
  },
  'return-not-in-status': {
    title: 'Return {{number}} is {{status}} now',
    advice: 'This can be done only while it is {{needed}}. Somebody may have finished it in the meantime.',
  },
  'nothing-to-return': {
    title: 'Return {{number}} is empty',
    advice: 'Scan the serial numbers of the units that came back, or cancel the return.',
  },
  'never-sold': {
    title: '{{serial}} was never here',
    advice:
      'No unit under this number came in or left. Check that it is the serial number. A unit that was shipped without its number is named on its dispatch first.',
  },
  'unit-not-away': {
    title: '{{serial}} is not away: {{status}}',
    advice:
      '{{productName}}, since {{moment}}{{document}} ({{operator}} at {{station}}). Check the label: is it the serial number of this unit? If it is, put the unit aside and tell the office.',
    document: ' in {{documentNumber}}',
  },
  'return-has-unit': {
    here: '{{serial}} is already in this return',
    elsewhere: '{{serial}} is already in return {{number}}',
    advice: '{{productName}}. Scan the next unit; if two units really carry this number, put one aside.',
    adviceElsewhere:
      '{{productName}}, in a return that is still open. Go on there, or take it off there first.',
  },
  'return-fits-several': {
    title: '{{serial}} fits several units. Which one is it?',
    advice: 'Away with this number: {{units}}. Choose the one that came back.',
    unit: '{{productName}} ({{customerName}}, {{orderNumber}})',
  },
  'return-units-moved': {
    title: 'Return {{number}} cannot be committed yet',
    advice:
      'Units of it were brought back another way in the meantime: {{serials}}. Take them off this return, then commit.',
    serial: '{{serial}} ({{status}})',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },
} as const
