import { z } from 'zod'

/** How a scanner fills its reports; the descriptor cannot be asked for it, so it is pinned when a scanner is paired. */
export const HidProfile = z.enum(['len-aim', 'len0-aim', 'len-data', 'len62', 'plain', 'ibm-oem'])
export type HidProfile = z.infer<typeof HidProfile>

const sixteenBits = z.int().min(0).max(0xff_ff)

/** Which HID device it is, at whatever plug: the system's path changes with every plugging. */
export const HidIdentity = z.object({
  vendorId: sixteenBits,
  productId: sixteenBits,
  /** One device may show several collections under the same ids; only one of them sends scans. */
  usagePage: sixteenBits,
  usage: sixteenBits,
  /** Null where it has none: such a scanner cannot be told from its like. */
  serialNumber: z.string().min(1).max(200).nullable(),
})
export type HidIdentity = z.infer<typeof HidIdentity>

/** A scanner that sends reports, and how they are to be read; `auto`: by their shape. */
export const AtHid = HidIdentity.extend({
  kind: z.literal('hid-pos'),
  profile: z.enum([...HidProfile.options, 'auto']),
})
export type AtHid = z.infer<typeof AtHid>

/**
 * What a scanner was told to be. `hid-pos` and `ibm` (hand-held, also called OPOS) can be read; `keyboard` types, and
 * `snapi` is spoken only by programs of its maker.
 */
export const HidMode = z.enum(['hid-pos', 'ibm', 'keyboard', 'snapi'])
export type HidMode = z.infer<typeof HidMode>

export const isReadableMode = (mode: HidMode): boolean => mode === 'hid-pos' || mode === 'ibm'

/** A scanner that is plugged in, in whatever mode. */
export const HidDevice = HidIdentity.extend({
  kind: z.literal('hid'),
  mode: HidMode,
  maker: z.string(),
  /** What it calls itself; null when it does not say. */
  product: z.string().nullable(),
})
export type HidDevice = z.infer<typeof HidDevice>
