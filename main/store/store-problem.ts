/**
 * Why a store was not opened. It was left as it was found.
 * `detail` is the database's own sentence, for the log and for support, not for the operator.
 */
export type StoreProblem =
  /** Another program holds the file for itself. */
  | { readonly code: 'store-locked'; readonly file: string }
  /** Not a database, cut short, or damaged inside. */
  | { readonly code: 'store-corrupt'; readonly file: string; readonly detail: string }
  /** Written by a newer version of the program: `version` is the file's, `known` the newest this program knows. */
  | { readonly code: 'store-newer'; readonly file: string; readonly version: number; readonly known: number }
  /** A sound database of some other program, or of another purpose. */
  | { readonly code: 'store-not-ours'; readonly file: string }
  /** The folder is missing or may not be written, the file may not be read. */
  | { readonly code: 'store-unreadable'; readonly file: string; readonly detail: string }
  | { readonly code: 'disk-full'; readonly file: string }
  /** No server answers there. */
  | { readonly code: 'server-unreachable'; readonly server: string; readonly detail: string }
  /** A server answers, but lets us not in: password, database name, permission. */
  | { readonly code: 'server-refused'; readonly server: string; readonly detail: string }
  | {
      readonly code: 'server-newer'
      readonly server: string
      readonly version: number
      readonly known: number
    }

/** What is worth a sentence to the operator although the store was opened. */
export type StoreWarning = { readonly code: 'network-drive'; readonly file: string }
