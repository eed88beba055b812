import type { WritingDeps } from './operation'

/** The same, for an act on very many rows: see `Store.beside`. */
export const besideTheLoop = <Deps extends WritingDeps>(deps: Deps): Deps => ({
  ...deps,
  store: deps.store.beside,
})
