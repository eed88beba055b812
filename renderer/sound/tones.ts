/** What a tone says. */
export type ToneKind = 'accepted' | 'warning' | 'refused'

/** One note: seconds from now, and how it sounds. */
export interface Note {
  readonly startsAt: number
  readonly lasts: number
  readonly hertz: number
  readonly shape: OscillatorType
}

/** Three tones nobody mixes up, in noise and with ear protection: high and short, two-tone, low and long. */
export const notesOf: Readonly<Record<ToneKind, readonly Note[]>> = {
  accepted: [{ startsAt: 0, lasts: 0.09, hertz: 1760, shape: 'sine' }],
  warning: [
    { startsAt: 0, lasts: 0.12, hertz: 988, shape: 'triangle' },
    { startsAt: 0.16, lasts: 0.16, hertz: 659, shape: 'triangle' },
  ],
  refused: [{ startsAt: 0, lasts: 0.5, hertz: 185, shape: 'sawtooth' }],
}

/** Loudness is heard by its logarithm: half the volume is a quarter of the gain. */
export const gainOf = (volume: number): number => 0.5 * (volume / 100) ** 2

/** A note that starts or ends at once clicks. */
const ramp = 0.008

let context: AudioContext | undefined

/** Plays a tone at a volume of 0 to 100. */
export function playTone(kind: ToneKind, volume: number): void {
  const gain = gainOf(volume)
  if (gain === 0) return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  for (const note of notesOf[kind]) playNote(context, note, gain)
}

function playNote(audio: AudioContext, note: Note, loudness: number): void {
  const from = audio.currentTime + note.startsAt
  const until = from + note.lasts
  const gain = new GainNode(audio, { gain: 0 })
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(loudness, from + ramp)
  gain.gain.setValueAtTime(loudness, until - ramp)
  gain.gain.linearRampToValueAtTime(0, until)
  const oscillator = new OscillatorNode(audio, { type: note.shape, frequency: note.hertz })
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(from)
  oscillator.stop(until)
}
