export const papers = {
  packingSlip: 'Packing slip',
  invoice: 'Invoice {{number}}',
  creditNote: 'Credit note {{number}}',
  pickList: 'Pick list',
  commandBarcodes: 'Command barcodes',
  testPage: 'Test page',
  trouble: 'No paper came of it',
  open: 'Open',
  print: 'Print',
  savePdf: 'Save as PDF…',
  printed: '{{name}} sent to the printer',
  saved: 'Saved as {{path}}',
} as const
