export const paperRefusals = {
  'paper-not-found': {
    title: 'This paper cannot be made',
    advice:
      'What it would tell of is not in the store. Open the dispatch or the order again and try once more.',
  },
  'pdf-not-saved-no-access': {
    title: 'The PDF could not be saved',
    advice:
      '{{path}} may not be written there, or another program has it open. Close it, or save under another name.',
  },
  'pdf-not-saved-disk-full': {
    title: 'The PDF could not be saved: the disk is full',
    advice: 'Nothing was written to {{path}}. Make room, or save it somewhere else.',
  },
  'pdf-not-saved-folder-gone': {
    title: 'The PDF could not be saved: the folder is not there',
    advice: 'Was a stick or a network drive taken away? Save {{path}} again, somewhere else.',
  },
  'pdf-not-opened': {
    title: 'The PDF could not be opened',
    advice: 'The system says: {{problem}}. Save it as a PDF instead, or install a program that shows PDFs.',
  },
  'no-printer': {
    title: 'This computer has no printer',
    advice: 'Nothing was printed. Set one up in the system, or save the paper as a PDF.',
  },
  'printer-gone': {
    title: 'The printer {{printer}} is not there',
    advice: 'Nothing was printed. Switch it on, or choose another one in Settings > Station > Printing.',
  },
  'print-failed': {
    title: 'Printing did not work',
    advice: 'The system says: {{problem}}. Look at the printer, then print again.',
  },
} as const
