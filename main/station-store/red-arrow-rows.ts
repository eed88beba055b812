import type { ArrowKeeper } from '../scanning/arrows'
import type { StationStore } from './schema'

/** Keeps the red arrows of this station in its own store. */
export async function arrowKeeper(store: StationStore): Promise<ArrowKeeper> {
  const arrows = await store.reader.selectFrom('red_arrow').selectAll().execute()
  return {
    chosenLines: new Map(arrows.map(({ work, line_id }) => [work, line_id])),
    keep: (work, lineId) => keepArrow(store, work, lineId),
  }
}

async function keepArrow(store: StationStore, work: string, lineId: number): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('red_arrow')
      .values({ work, line_id: lineId })
      .onConflict((conflict) => conflict.column('work').doUpdateSet({ line_id: lineId }))
      .execute(),
  )
}
