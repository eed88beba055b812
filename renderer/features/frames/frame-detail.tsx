import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FrameMeaning, JournalledFrame } from '../../../shared/journalled-frame'
import { VisibleText } from '../../theme/visible-text'
import { refusalText } from '../../words/refusal-text'
import { dayText, scanMomentText } from '../../words/moments'
import { t } from '../../words/words'
import { damageText, outcomeText, symbologyText } from './frame-words'
import classes from './frames.module.css'
import { HexDump } from './hex-dump'

interface Props {
  readonly frame: JournalledFrame
  /** False: it follows the newest one. */
  readonly isChosen: boolean
  readonly onNewest: () => void
}

/** All that is known of one frame. */
export function FrameDetail({ frame, isChosen, onNewest }: Props) {
  const { at, scannerName, source, text, aim, ending, meaning, hex } = frame
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
    <section className={classes.detail} tabIndex={0} aria-label={t('frames.detail.label')}>
      <Group justify="space-between" wrap="nowrap" mih={36}>
        <Text size="xs" c="dimmed">
          {isChosen ? t('frames.detail.chosen') : t('frames.detail.newest')}
        </Text>
        {isChosen && (
          <Button variant="subtle" size="compact-sm" onClick={onNewest}>
            {t('frames.detail.newestAgain')}
          </Button>
        )}
      </Group>
      <Text fz={20}>
        <VisibleText text={text} />
      </Text>
      <Why frame={frame} />
      <dl className={classes.facts}>
        <Line what={t('frames.columns.outcome')}>{outcomeText(frame)}</Line>
        <Meant meaning={meaning} />
        <Line what={t('frames.columns.at')}>
          <span title={dayText(at)}>{scanMomentText(at)}</span>
        </Line>
        <Line what={t('frames.columns.scanner')}>{source === 'typed' ? t('frames.typed') : scannerName}</Line>
        <Line what={t('frames.columns.aim')}>
          {aim === null ? t('frames.noAim') : <span className="serial">{aim}</span>}
        </Line>
        <Line what={t('frames.columns.ending')}>{t(`frames.endings.${ending ?? 'unknown'}`)}</Line>
      </dl>
      <Stack gap={4}>
        <Title order={2} size="h3">
          {t('frames.detail.bytes', { count: hex.length / 2 })}
        </Title>
        <HexDump hex={hex} />
      </Stack>
    </section>
  )
}

/** Why it was not taken: because of its bytes, or because of what is known of the number. */
function Why({ frame: { meaning, text, refusal } }: { readonly frame: JournalledFrame }) {
  const why = meaning.kind === 'damaged' ? damageText(meaning.reason, text) : refusal && refusalText(refusal)
  if (!why) return null
  return (
    <Alert icon={<IconAlertOctagon aria-hidden />} title={why.title}>
      {why.advice}
    </Alert>
  )
}

function Meant({ meaning }: { readonly meaning: FrameMeaning }) {
  if (meaning.kind !== 'understood') return null
  const { symbology, format, facts } = meaning
  return (
    <>
      {symbology !== null && <Line what={t('frames.detail.symbology')}>{symbologyText(symbology)}</Line>}
      <Line what={t('frames.detail.format')}>{t(`frames.formats.${format}`)}</Line>
      {facts.map(({ what, text }) => (
        <Line key={`${what} ${text}`} what={t(`frames.facts.${what}`)}>
          <span className="serial">{text}</span>
        </Line>
      ))}
    </>
  )
}

const Line = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </>
)
