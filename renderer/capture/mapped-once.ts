/** Maps each object once: a line that did not change stays the same object, so that its row is not drawn again. */
export function mappedOnce<From extends WeakKey, To>(map: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly to: To }>()
  return (from) => {
    const mapped = known.get(from) ?? { to: map(from) }
    known.set(from, mapped)
    return mapped.to
  }
}
