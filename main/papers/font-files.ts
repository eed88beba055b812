import interLatin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?asset'
import interLatin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?asset'
import interLatinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?asset'
import interLatinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?asset'
import monoLatin400 from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?asset'
import monoLatinExt400 from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-ext-400-normal.woff2?asset'
import type { PaperFont } from './print-style'

/** Where the build has put the fonts of papers. */
export const fontFiles: Readonly<Record<PaperFont, string>> = {
  'inter-latin-400': interLatin400,
  'inter-latin-600': interLatin600,
  'inter-latin-ext-400': interLatinExt400,
  'inter-latin-ext-600': interLatinExt600,
  'jetbrains-mono-latin-400': monoLatin400,
  'jetbrains-mono-latin-ext-400': monoLatinExt400,
}
