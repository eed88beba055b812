import type { ListenedPort } from '../../shared/ipc/pairing'

/** Listens to one device that may be the scanner, and sends nothing. */
export interface Probe {
  /** What the operator knows the device by. */
  readonly name: string
  readonly state: ListenedPort['state']
  /** True while it is not listened to and nothing is under way. */
  readonly isOver: boolean
  open(): void
  close(): Promise<void>
}

/** A device that is plugged in and free. */
export interface Candidate<One extends Probe> {
  /** Where it is plugged in. */
  readonly path: string
  readonly probe: () => One
}
