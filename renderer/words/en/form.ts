export const form = {
  save: 'Save',
  cancel: 'Cancel',
  progress: '{{done, number}} of {{total, number}}',
  close: 'Close',
  /** Drops what was typed. */
  reload: 'Drop my changes and show theirs',
  needed: 'This is needed.',
  tooLong: 'At most {{most, number}} characters fit.',
  unsaved: {
    title: 'Leave without saving?',
    text: 'You changed something here that is not saved yet.',
    stay: 'Stay and go on',
    leave: 'Leave without saving',
  },
} as const
