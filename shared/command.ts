import { z } from 'zod'

/** What a command barcode asks for. */
export const Command = z.enum(['undo', 'next-line', 'commit', 'cancel', 'acknowledge'])
export type Command = z.infer<typeof Command>

/**
 * What stands in the command barcodes. Letters only, and none of A, M, Q, W, Y and Z: the others lie on the same keys of
 * English, German and French keyboards, so that a scanner that types arrives whole however it was set up. No maker
 * numbers units or products with such words.
 */
export const commandTexts: Readonly<Record<Command, string>> = {
  undo: 'SSTCODEUNDO',
  'next-line': 'SSTCODENEXT',
  commit: 'SSTCODEFINISH',
  cancel: 'SSTCODEDROP',
  acknowledge: 'SSTCODESKIP',
}

/** The command that a code says, in whatever case it comes: a scanner may turn it round. */
export const commandIn = (text: string): Command | undefined =>
  Command.options.find((command) => commandTexts[command] === text.toUpperCase())
