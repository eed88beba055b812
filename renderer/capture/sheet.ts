import { isChoosable } from '../../shared/choosable-line'
import type { Work } from '../../shared/ipc/scanning'
import type { ProductId } from '../../shared/values'

/** One line of a work as capturing sees it, whatever document it stands on. */
export interface CaptureLine {
  readonly lineId: number
  readonly productId: ProductId
  readonly sku: string
  readonly productName: string
  readonly unit: string
  /** True when this line asks for serial numbers now. */
  readonly capturesSerials: boolean
  readonly hasSerialNumbers: boolean
  /** What the order still expects of it; null without an order. */
  readonly outstanding: number | null
  /** null = blank: nothing of this line is part of the work. */
  readonly quantity: number | null
  readonly captured: number
  readonly isComplete: boolean
}

/** What is captured onto: the lines of one work, and where its red arrow stands. */
export interface CaptureSheet<Line extends CaptureLine = CaptureLine> {
  /** The same object as long as it is the same work. */
  readonly work: Work
  readonly lines: readonly Line[]
  /** What the next serial number belongs to. */
  readonly activeLineId: number | null
  readonly isReadyToCommit: boolean
  readonly units: number
  readonly captured: number
}

export const activeLineOf = <Line extends CaptureLine>({
  lines,
  activeLineId,
}: CaptureSheet<Line>): Line | undefined => lines.find(({ lineId }) => lineId === activeLineId)

export const choosable = <Line extends CaptureLine>({ lines }: CaptureSheet<Line>): readonly Line[] =>
  lines.filter(isChoosable)

/** True when serial numbers are kept for something here, but nobody is asked for them. */
export const isCaptureOff = ({ lines }: CaptureSheet): boolean =>
  lines.some((line) => line.hasSerialNumbers && !line.capturesSerials)
