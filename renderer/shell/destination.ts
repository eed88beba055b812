/** A place to go to, as the list of Ctrl+K shows it. */
export interface Destination {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly description: string
  readonly isSerial?: boolean
  readonly go: () => void
}
