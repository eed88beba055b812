import { Button, Select, Switch, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { t } from '../../words/words'
import type { useShownFrames } from './shown-frames'

/** Which frames are seen, and whether new ones come in. */
export function FrameFilter({ shown }: { readonly shown: ReturnType<typeof useShownFrames> }) {
  const { filter, setFilter, scannerNames, isPaused, newerCount, setPaused } = shown
  return (
    <>
      <Select
        aria-label={t('frames.scanner')}
        placeholder={t('frames.allScanners')}
        data={scannerNames}
        value={filter.scannerName}
        onChange={(scannerName) => setFilter({ scannerName })}
        clearable
        w={168}
      />
      <Switch
        label={t('frames.refusedOnly')}
        checked={filter.isRefusedOnly}
        onChange={(event) => setFilter({ isRefusedOnly: event.currentTarget.checked })}
      />
      <Button
        variant="default"
        leftSection={
          isPaused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
        }
        onClick={() => setPaused(!isPaused)}
      >
        {isPaused ? t('frames.goOn') : t('frames.pause')}
      </Button>
      <Text component="output" fw={isPaused ? 600 : 400}>
        {isPaused ? t('frames.paused', { count: newerCount }) : t('frames.live')}
      </Text>
    </>
  )
}
