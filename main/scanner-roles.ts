import type { DispatchDeps } from './dispatch/deps'
import { numberOnScreen } from './number-on-screen'
import { saidBy } from './scanning/said-by'
import type { Judge, Scan, TakeTogether } from './scanning/scan'
import { otherUse } from './scanning/scanner-role'

/**
 * Lets a scan be judged only for what its scanner is used for; one for other work is refused before anybody looks at it.
 * That of an operator's own scanner is the act of that operator, whoever works at the station.
 */
export const judgingByRole =
  (deps: DispatchDeps, judgeOf: (acting: DispatchDeps) => Judge): Judge =>
  async (scan, confirmed) => {
    const { scannerRole, scannerName: scanner, work } = scan
    const role = otherUse(scannerRole, work)
    if (work.kind === 'none' || role === undefined || isAcknowledgement(scan))
      return judgeOf(actingFor(deps, scan))(scan, confirmed)
    const number = await numberOnScreen(deps.store.reader, work)
    return {
      kind: 'refused',
      refusal: { code: 'scanner-not-for-work', scanner, role, work: work.kind, number },
    }
  }

/** Of scans that wait behind each other, those up to the first of another operator, or of a scanner for other work. */
export const takingByRole =
  (deps: DispatchDeps, takerOf: (acting: DispatchDeps) => TakeTogether): TakeTogether =>
  async (scans) => {
    const [first, ...others] = scans
    const isAlike = (scan: Scan) =>
      otherUse(scan.scannerRole, scan.work) === undefined && operatorOf(scan) === operatorOf(first)
    if (!isAlike(first)) return []
    const end = others.findIndex((scan) => !isAlike(scan))
    return takerOf(actingFor(deps, first))([first, ...(end < 0 ? others : others.slice(0, end))])
  }

const operatorOf = ({ scannerRole }: Scan): string | undefined =>
  scannerRole.kind === 'operator' ? scannerRole.operator : undefined

function actingFor(deps: DispatchDeps, scan: Scan): DispatchDeps {
  const operator = operatorOf(scan)
  return operator === undefined ? deps : { ...deps, who: () => ({ ...deps.who(), operator }) }
}

/** It answers what is held, by whichever scanner, and changes nothing else. */
function isAcknowledgement(scan: Scan): boolean {
  if (scan.error !== null) return false
  const said = saidBy(scan)
  return said.kind === 'command' && said.command === 'acknowledge'
}
