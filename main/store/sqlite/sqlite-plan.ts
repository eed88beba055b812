/** By what a file is known to be ours, and to be understood. */
export interface SqlitePlan {
  /** Stands in the header of the file (PRAGMA application_id): a positive 32-bit number of our own. */
  readonly applicationId: number
  /** The newest version of the schema that this program knows (PRAGMA user_version). */
  readonly version: number
}
