/** What a spreadsheet program would run, or what already stands behind an apostrophe that keeps it from running. */
const couldRun = /^'*[=+\-@\t\r]/u

/** A text for CSV that no spreadsheet program runs. */
export const neutralised = (text: string): string => (couldRun.test(text) ? `'${text}` : text)

/** The opposite of `neutralised`: what was exported comes back as it was. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && couldRun.test(text) ? text.slice(1) : text
