export const spreadsheetRefusals = {
  'file-empty': {
    title: 'This file is empty',
    advice:
      'Nothing was read. Save the table again in the program that it comes from, then choose that file.',
  },
  'file-damaged-cut-off': {
    title: 'This file is damaged: its end is missing',
    advice: 'Nothing was read. It was copied or downloaded only in part; fetch it once more.',
  },
  'file-damaged-container': {
    title: 'This file is damaged',
    advice:
      'Nothing was read. It is not put together as a workbook should be. Open it in a spreadsheet program, save it as a new .xlsx file and choose that one.',
  },
  'file-damaged-part-missing': {
    title: 'This file is damaged: a part of it is missing',
    advice:
      'Nothing was read; {{part}} is not in it. Open it in a spreadsheet program, save it as a new .xlsx file and choose that one.',
  },
  'file-damaged-part-unreadable': {
    title: 'This file is damaged: a part of it cannot be read',
    advice:
      'Nothing was read; the trouble is in {{part}}. Open it in a spreadsheet program, save it as a new .xlsx file and choose that one.',
  },
  'file-damaged-quote-not-closed': {
    title: 'A quotation mark in line {{line}} is never closed',
    advice:
      'Nothing was read: everything after it would have become one cell. Close or remove the quotation mark, or save the table as .xlsx.',
  },
  'file-encrypted': {
    title: 'This file is protected with a password',
    advice: 'Nothing was read. Open it, remove the password, save it and choose it again.',
  },
  'file-too-large-bytes': {
    title: 'This file is too large: {{found}} MB',
    advice:
      '{{limit}} MB are the most. Remove pictures and other sheets, or split the table into several files.',
  },
  'file-too-large-inflated-bytes': {
    title: 'This file unpacks to more than it may',
    advice:
      '{{limit}} MB are the most, and no more than it says of itself. Copy the table into a new workbook, or split it into several files.',
  },
  'file-too-large-rows': {
    title: 'This table has too many rows: {{found}}',
    advice: '{{limit}} rows are the most. Split it into {{files}} files and import one after the other.',
  },
  'file-too-large-columns': {
    title: 'This table has too many columns',
    advice:
      '{{limit}} columns are the most. Remove the ones that are not needed, and what stands far to the right.',
  },
  'file-too-large-memory': {
    title: 'This table is too large for one piece of work',
    advice: 'It would take more than {{limit}} MB of memory. Split it into several files.',
  },
  'file-wrong-type-web-page': {
    title: 'This is a web page, not a spreadsheet',
    advice:
      'Many systems name a web page .xls. Open it in a spreadsheet program, save it as .xlsx and choose that file.',
  },
  'file-wrong-type-pdf': {
    title: 'This is a PDF, not a spreadsheet',
    advice: 'Ask for the table as .xlsx or .csv.',
  },
  'file-wrong-type-picture': {
    title: 'This is a picture, not a spreadsheet',
    advice: 'Ask for the table as .xlsx or .csv.',
  },
  'file-wrong-type-document': {
    title: 'This is a text document, not a spreadsheet',
    advice: 'Copy the table into a spreadsheet program, save it as .xlsx and choose that file.',
  },
  'file-wrong-type-archive': {
    title: 'This is an archive, not a spreadsheet',
    advice: 'Unpack it, then choose the spreadsheet that was in it.',
  },
  'file-wrong-type-unknown': {
    title: 'This is not a spreadsheet',
    advice: 'Nothing was read. Choose a file that was saved as .xlsx or .csv.',
  },
  'file-legacy-xls': {
    title: 'This is a workbook of Excel 97-2003',
    advice: 'Nothing was read. Open it, save it as .xlsx (Excel workbook) and choose that file.',
  },
  'file-unsupported-ods': {
    title: 'This is an OpenDocument spreadsheet',
    advice: 'Nothing was read. Open it, save it as .xlsx (Excel workbook) and choose that file.',
  },
  'file-unsupported-xlsb': {
    title: 'This is a binary Excel workbook (.xlsb)',
    advice: 'Nothing was read. Open it, save it as .xlsx (Excel workbook) and choose that file.',
  },
  'file-unsupported-numbers': {
    title: 'This is a Numbers spreadsheet',
    advice: 'Nothing was read. Open it in Numbers, export it to Excel (.xlsx) and choose that file.',
  },
  'file-unsupported-xml': {
    title: 'This is a table in XML',
    advice: 'Nothing was read. Open it in a spreadsheet program, save it as .xlsx and choose that file.',
  },
  'file-encoding-unknown': {
    title: 'The letters of this text file cannot be made out',
    advice:
      'Nothing was read, so that no name is stored wrongly. Save it as “CSV UTF-8”, or as .xlsx, and choose that file.',
  },
  'file-without-rows': {
    title: 'This table has no rows below its heading',
    advice: 'Nothing was read. Is it the right file? Fill in at least one row and choose it again.',
  },
  'file-without-rows-sheet': {
    title: 'The sheet {{sheet}} has no rows below its heading',
    advice:
      'The first sheet that can be seen is the one that is read. Move the table to the front, or fill in at least one row.',
  },
  'file-too-slow': {
    title: 'This file took too long',
    advice: 'It was given up after {{seconds}} seconds, and nothing was read. Split it into several files.',
  },
  'file-not-read-gone': {
    title: 'This file is not there any more',
    advice: 'Was it moved, or a stick taken away? Choose it again.',
  },
  'file-not-read-no-access': {
    title: 'This file may not be read',
    advice:
      'Another program may have it open, or it belongs to somebody else. Close it there, or copy it and choose the copy.',
  },
  'file-not-read-broken-off': {
    title: 'Reading this file broke off',
    advice:
      'Nothing was read, and nothing else was harmed. Open the file in a spreadsheet program, save it as a new .xlsx file and choose that one.',
  },
  'file-not-saved-no-access': {
    title: 'The file could not be saved',
    advice:
      '{{path}} may not be written there, or another program has it open. Close it, or save under another name.',
  },
  'file-not-saved-disk-full': {
    title: 'The file could not be saved: the disk is full',
    advice: 'Nothing was written to {{path}}. Make room, or save it somewhere else.',
  },
  'file-not-saved-folder-gone': {
    title: 'The file could not be saved: the folder is not there',
    advice: 'Was a stick or a network drive taken away? Save {{path}} again, somewhere else.',
  },
  'file-not-saved-too-many-rows': {
    title: 'A workbook cannot hold that many rows',
    advice: '{{path}} was not written. Choose .csv instead, or narrow the filter.',
  },
} as const
