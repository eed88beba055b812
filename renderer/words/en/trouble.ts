export const trouble = {
  reference: 'Reference {{reference}}',
  tryAgain: 'Try again',
  reload: 'Start this window again',
  screen: {
    title: 'This screen could not be shown',
    advice:
      'Nothing that was acknowledged is lost. Start the window again; if it comes back, tell support what you did.',
  },
  fault: {
    'disk-full': {
      title: 'The disk is full: nothing was saved',
      advice:
        'Make room on the disk that holds the database, then do it again. What was acknowledged before is safe.',
    },
    'store-locked': {
      title: 'Another program is using the database',
      advice: 'Close the other program (a backup, a file viewer, a second Serial Station), then do it again.',
    },
    'store-lost': {
      title: 'The database does not answer',
      advice: 'Check the disk, the network and the cable, then do it again. What was acknowledged is safe.',
    },
    'store-corrupt': {
      title: 'The database is damaged',
      advice:
        'Stop here and call support. Do not delete anything: what was acknowledged is in the file and in the backups.',
    },
    'store-closed': {
      title: 'The database is not open',
      advice: 'Wait a moment and do it again. If it stays like this, start the program again.',
    },
    internal: {
      title: 'The station could not finish this',
      advice:
        'Do it again. If it comes back, read the reference out to support: it finds the cause in the log.',
    },
  },
  store: {
    heading: 'The database could not be opened',
    file: 'File',
    detail: 'What the database says',
    untouched: 'The file was left exactly as it was found.',
    headingUnforeseen: 'Serial Station is not open',
    acknowledged: 'What was acknowledged is in this file: do not delete it.',
    openAgain: 'Open it again',
    stillSo: 'Still the same. Nothing was changed.',
    warning:
      'The database lies on a network drive ({{file}}). Power cuts and network trouble can damage it there: move it to a disk of this computer.',
    'store-locked': {
      title: 'Another program has the database open',
      advice:
        'Close the other Serial Station, or the program that holds the file (a backup, a file viewer), then open it again.',
    },
    'store-corrupt': {
      title: 'The database is damaged',
      advice:
        'Do not delete it. Copy the file and the newest backup to a safe place and call support: a good backup can be put back.',
    },
    'store-newer': {
      title: 'The database belongs to a newer version',
      advice:
        'A newer Serial Station has already worked with it. Install that version on this computer, then open it again.',
    },
    'store-not-ours': {
      title: 'This file is not a Serial Station database',
      advice:
        'Another program made it. Check which folder this station was started with, then open it again.',
    },
    'store-unreadable': {
      title: 'The database cannot be read or written',
      advice:
        'Check that the folder exists, that the disk is connected and that this user may write there, then open it again.',
    },
    'disk-full': {
      title: 'The disk is full',
      advice:
        'Make room on the disk that holds the database, then open it again. What was acknowledged is safe.',
    },
    'not-started': {
      title: 'The station could not start',
      advice:
        'Open it again. If it stays like this, start the computer again; then read the reference out to support: it finds the cause in the log.',
    },
  },
} as const
