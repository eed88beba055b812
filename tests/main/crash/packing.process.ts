// A station that packs a dispatch without end: it scans one unit after the other. Killed at any moment, started again on
// the same folder, it goes on.
import { enterWithoutEnd } from './entering'
import { aDispatchToPack, serialAt } from './packing'

await enterWithoutEnd({
  findWork: aDispatchToPack,
  async startTexts(ask) {
    // What was journalled before the kill is judged again: the next unit is the one behind it.
    const [newest] = await ask('scanning.listFrames', { limit: 1 })
    let place = newest ? Number(newest.text.slice(-5)) : -1
    return () => serialAt((place += 1))
  },
})
