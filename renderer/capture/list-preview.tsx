import { Button, Group, List, Stack, Text } from '@mantine/core'
import type { TakenList } from '../../shared/ipc/lists'
import { focusAtFirst } from '../form/focus-at-first'
import { t } from '../words/words'
import { beyondOf, doubtfulOf } from './capture-many'
import type { CaptureWords } from './capture-words'
import { LeftOut } from './list-result'
import { SaveLeftOut } from './save-left-out'

interface Props {
  readonly fileName: string
  readonly judged: TakenList
  readonly words: Pick<CaptureWords, 'captureBeyond'>
  readonly isBusy: boolean
  readonly onKeepDoubtful: () => void
  readonly onTakeBeyond: () => void
  readonly onCapture: () => void
}

/** What capturing a file would come to: how many each line takes, and what is left out with the ways to keep it. */
export function ListPreview({ fileName, judged, words, isBusy, ...does }: Props) {
  const { taken, lines, refused } = judged
  const doubtful = doubtfulOf(judged)
  const beyond = beyondOf(judged)
  return (
    <Stack>
      <Text component="output" size="lg" fw={600}>
        {taken === 0 ? t('capture.fromFile.wouldNone') : t('capture.fromFile.would', { count: taken })}
      </Text>
      <List className="figures">
        {lines.map(({ lineId, ...line }) => (
          <List.Item key={lineId}>{t('capture.fromFile.ofLine', line)}</List.Item>
        ))}
      </List>
      {refused.length > 0 && <LeftOut refused={refused} entry={t('capture.fromFile.row')} isPreview />}
      <Group justify="flex-end">
        <SaveLeftOut fileName={fileName} refused={refused} />
        {doubtful.length > 0 && (
          <Button size="md" variant="default" disabled={isBusy} onClick={does.onKeepDoubtful}>
            {t('capture.many.keepDoubtful', { count: doubtful.length })}
          </Button>
        )}
        {beyond.length > 0 && words.captureBeyond && (
          <Button size="md" variant="default" disabled={isBusy} onClick={does.onTakeBeyond}>
            {words.captureBeyond(beyond.length)}
          </Button>
        )}
        <Button size="md" ref={focusAtFirst} disabled={taken === 0} loading={isBusy} onClick={does.onCapture}>
          {taken === 0 ? t('capture.many.captureNone') : t('capture.many.capture', { count: taken })}
        </Button>
      </Group>
    </Stack>
  )
}
