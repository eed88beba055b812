import type { Announce, Topic } from '../shared/ipc/events'

/** Many changes in quick succession are told as one; a screen asks again at most so often. */
const togetherWithinMs = 100

/** Gathers what changed and announces it, at the latest 100 ms after the first. */
export function gatherChanges(announce: Announce): (topics: readonly Topic[]) => void {
  const gathered = new Set<Topic>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    announce('warehouse.changed', { topics: [...gathered] })
    gathered.clear()
  }
  return (topics) => {
    for (const topic of topics) gathered.add(topic)
    timer ??= setTimeout(tell, togetherWithinMs)
  }
}
