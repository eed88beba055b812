import { useNewVerdict } from '../lib/new-verdict'
import { useSettings } from '../lib/settings'
import { playTone } from './tones'
import { toneOf } from './verdict-tone'

/** Answers every verdict with its tone, whatever page is open. */
export function useVerdictTone(): void {
  const station = useSettings().data?.station
  useNewVerdict(({ outcome }) => {
    const tone = toneOf(outcome)
    if (tone && station?.soundIsOn) playTone(tone, station.soundVolume)
  })
}
