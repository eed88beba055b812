import { CaptureSource } from '../../shared/values'
import { t } from '../words/words'

/** How a number came in, in words; a source of a later version as it stands. */
export function sourceText(source: string): string {
  const known = CaptureSource.safeParse(source)
  return known.success ? t(`statuses.source.${known.data}`) : source
}
