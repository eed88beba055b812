interface Window {
  /** What the preload gives; only `renderer/lib/station.ts` uses it. */
  readonly station: {
    call(name: string, input: unknown): Promise<unknown>
    listen(listener: (name: string, payload: unknown) => void): () => void
  }
}
