/** Numbers from 0 to 1 that are the same in every run (Park and Miller). */
export function chances(seed: number): () => number {
  let state = seed * 7_919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
