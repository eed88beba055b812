import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/ipc/settings'

/** One setting of the page: where it stands, what it is called, and the control that changes it. */
export interface Setting {
  readonly id: string
  /** `['Purchases', 'Options']` */
  readonly path: readonly string[]
  readonly label: string
  readonly what: string
  /** Other words people look for it by. */
  readonly words: string
  /** Whom it concerns: this computer, or every station. */
  readonly scope: 'warehouse' | 'station'
  readonly control: (settings: Settings) => ReactNode
}

/** `Purchases > Options > Capture serial numbers` */
export const nameIn = (path: readonly string[], label: string): string => [...path, label].join(' > ')

export const fullName = ({ path, label }: Setting): string => nameIn(path, label)
