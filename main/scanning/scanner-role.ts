import type { Work } from '../../shared/ipc/scanning'
import type { ScannerRole } from '../../shared/paired-scanner'

type Use = Exclude<ScannerRole['kind'], 'any' | 'operator'>

/** What a scanner is kept for, where the work is another one. Where nothing is worked on, every scanner looks up. */
export function otherUse(role: ScannerRole, { kind }: Work): Use | undefined {
  if (role.kind === 'any' || role.kind === 'operator' || kind === 'none') return undefined
  return works[role.kind].includes(kind) ? undefined : role.kind
}

const works: Readonly<Record<Use, readonly Work['kind'][]>> = {
  receiving: ['receiving', 'returning', 'counting'],
  packing: ['allocating', 'dispatching'],
}
