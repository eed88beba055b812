import { useRef } from 'react'
import { useAnnounced } from '../lib/announced'
import { useNewVerdict } from '../lib/new-verdict'
import { useSettings } from '../lib/settings'
import { playTone, type ToneKind } from './tones'
import { toneOf } from './verdict-tone'

/** Answers every verdict with its tone, whatever page is open, and every scan that could not even be written down. */
export function useVerdictTone(): void {
  const station = useSettings().data?.station
  const play = (tone: ToneKind | null): void => {
    if (tone && station?.soundIsOn) playTone(tone, station.soundVolume)
  }
  useNewVerdict(({ outcome }) => play(toneOf(outcome)))
  useNewTrouble(() => play('refused'))
}

/** Each failure has its own reference. */
function useNewTrouble(listener: () => void): void {
  const last = useRef<string>(undefined)
  useAnnounced('scanning.deskChanged', ({ trouble }) => {
    const isNew = trouble !== null && trouble.reference !== last.current
    last.current = trouble?.reference
    if (isNew) listener()
  })
}
