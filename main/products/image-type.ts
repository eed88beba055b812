const signatures = [
  { mediaType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  // RIFF, four bytes of length, WEBP.
  { mediaType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const

export type ImageMediaType = (typeof signatures)[number]['mediaType']

/** What kind of picture the bytes are, by how they begin; whatever the file was called. */
export function findImageType(image: Uint8Array): ImageMediaType | undefined {
  const found = signatures.find(({ at, bytes }) => bytes.every((byte, place) => image[at + place] === byte))
  return found?.mediaType === 'image/webp' && !isRiff(image) ? undefined : found?.mediaType
}

const isRiff = (image: Uint8Array): boolean =>
  [0x52, 0x49, 0x46, 0x46].every((byte, place) => image[place] === byte)
