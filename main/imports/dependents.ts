import type { ImportDependency } from '../../shared/refusals/importing'

interface Dependent {
  readonly what: string
  readonly why: ImportDependency
}

const mostNamed = 3

/** What depends on an import; the first few are named, all of them counted. */
export class Dependents {
  readonly first: Dependent[] = []
  count = 0

  add(what: string, why: ImportDependency): void {
    this.count += 1
    if (this.first.length < mostNamed) this.first.push({ what, why })
  }
}
