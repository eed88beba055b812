/** Something the person at the keyboard can mend: shown as one plain message, without a stack. */
export class Trouble extends Error {}

/** @param {string} message one line about what the set-up does; on stderr, so that output stays clean */
export function say(message) {
  console.error(`[serial-station] ${message}`)
}

/** @param {number} since from Date.now() @returns {string} for example "3.2 s" */
export function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
