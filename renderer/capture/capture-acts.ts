import type { NumbersTaken } from '../../shared/ipc/serials'
import type { Refusal } from '../../shared/refusal'
import type { CaptureSource, SerialId } from '../../shared/values'
import type { Deed } from '../lib/deed'

type CaptureDeed<Wish, Value> = Deed<Wish, Value, Refusal>

type Nothing = Readonly<Record<string, never>>

/** A list of numbers for one line, and what the operator has confirmed before it is judged. */
export interface ManyNumbers {
  readonly lineId: number
  readonly texts: readonly string[]
  readonly source: CaptureSource
  readonly doubtsConfirmed: boolean
  readonly beyondConfirmed: boolean
}

/** What a feature does for the shared screen: each of these puts the changed document on screen before it answers. */
export interface CaptureActs {
  readonly captureMany: CaptureDeed<ManyNumbers, NumbersTaken>
  readonly undoLast: CaptureDeed<Nothing, { readonly serial: string }>
  readonly undoOne: CaptureDeed<{ readonly serialId: SerialId }, { readonly serial: string }>
  readonly undoLine: CaptureDeed<{ readonly lineId: number }, { readonly undone: number }>
  readonly commit: CaptureDeed<Nothing, unknown>
  /** Shows the arrow on that line already; the station says where it really stands. */
  readonly moveArrow: (lineId: number) => void
}
