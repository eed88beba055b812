import { Button, Group } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { playTone, type ToneKind } from '../../sound/tones'
import { t } from '../../words/words'

const kinds: readonly ToneKind[] = ['accepted', 'warning', 'refused']

/** The three tones at the volume that is set, also while sounds are off. */
export const TestTones = ({ volume }: { readonly volume: number }) => (
  <Group gap="xs">
    {kinds.map((kind) => (
      <Button
        key={kind}
        variant="default"
        leftSection={<IconVolume size={18} aria-hidden />}
        onClick={() => playTone(kind, volume)}
      >
        {t(`settings.sound.${kind}`)}
      </Button>
    ))}
  </Group>
)
