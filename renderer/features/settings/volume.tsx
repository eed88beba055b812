import { Slider } from '@mantine/core'
import { useState } from 'react'
import { ErrorAlert } from '../../form/trouble-alert'
import { useSaveStation } from '../../lib/settings'
import { playTone } from '../../sound/tones'
import { t } from '../../words/words'

/** Heard as soon as the handle is let go. */
export function Volume({ volume }: { readonly volume: number }) {
  const { save, fault } = useSaveStation()
  const [shown, setShown] = useState(volume)
  return (
    <>
      <Slider
        w={272}
        size="lg"
        thumbSize={28}
        thumbLabel={t('settings.sound.volume')}
        label={(value) => `${value} %`}
        step={5}
        value={shown}
        onChange={setShown}
        onChangeEnd={(soundVolume) => {
          playTone('accepted', soundVolume)
          void save({ soundVolume })
        }}
      />
      <ErrorAlert error={fault} />
    </>
  )
}
