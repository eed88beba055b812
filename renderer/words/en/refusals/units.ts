export const unitRefusals = {
  'unit-allocated': {
    title: '{{serial}} is promised to order {{orderNumber}}',
    advice:
      'Release it there first: open {{orderNumber}}, Pre-enter serial nos., take it off. Then do this again.',
  },
  'unit-picked': {
    title: '{{serial}} is packed in dispatch {{dispatchNumber}}',
    advice:
      'It was picked for order {{orderNumber}}, and that dispatch is open. Take it out there first, then do this again.',
  },
  'unit-dispatched': {
    title: '{{serial}} has left already',
    advice:
      'It went to {{customerName}} with dispatch {{dispatchNumber}} of order {{orderNumber}}{{since}}. If a customer brought it back, take it in under Sales > Customer returns.',
    since: ' on {{moment}}',
  },
  'unit-not-in-state': {
    title: '{{serial}}: not possible, it is {{status}}',
    'nothing-to-do': 'It is {{status}} already: there is nothing to do.',
    expected: 'It is on a manifest only. Receive it first.',
    receiving: 'Its receipt is still open. Commit it, or undo the number there.',
    'in-stock': 'It is in stock and good: there is nothing to put right.',
    allocated: 'It is promised to an order. Release it there first.',
    picked: 'It is packed in an open dispatch. Take it out there first.',
    dispatched: 'It has left. If a customer brought it back, take it in under Sales > Customer returns.',
    quarantined: 'Release it from quarantine, or mark it as damaged, whichever is true.',
    damaged: 'Mark it as good first if it is.',
    missing: 'Nobody knows where it is. When somebody finds it, choose Found first.',
    scrapped: 'It was written off. If that was a mistake, choose Take back into stock first.',
    'returned-to-supplier':
      'It went back to the supplier. If it is here again, choose Take back into stock first.',
    gone: 'It is known only from a receipt that was undone. If the unit is here, receive it again.',
    untracked: 'Serial numbers of its product are no longer kept.',
  },
  'units-left-unnamed': {
    title: '{{serial}} may have left already',
    advice:
      'By the counts no unit of {{productName}} is on hand: as many as are listed have left without being named. Count {{productName}} under Stock counts, or name what left on its dispatch.',
  },
  'fewer-without-serial': {
    good: 'There are not that many good units of {{productName}} without serial no.',
    blocked: 'There are not that many blocked units of {{productName}} without serial no.',
    advice:
      '{{there, number}} are there, {{wanted, number}} were asked for. Enter at most {{there, number}}; if more are in your hands, count them as found first.',
    adviceNone:
      'There are none; {{wanted, number}} were asked for. If they are in your hands, count them as found first.',
  },
  'number-not-here': {
    title: '{{serial}} cannot be corrected: it is {{status}}',
    advice: 'Only a number that is in stock or damaged can be put right. Bring it back to stock first.',
  },
  'number-is-the-same': {
    title: 'That is the same number',
    advice:
      '{{serial}} and what you entered differ at most in capitals or spaces, which do not count. Enter the number that stands on the unit.',
  },
} as const
