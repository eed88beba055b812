import { Text, Timeline } from '@mantine/core'
import type { SerialEvent } from '../../../shared/ipc/serials'
import type { Instant } from '../../../shared/values'
import { agoText, exactMomentText } from '../../words/moments'
import { t } from '../../words/words'
import { changeText, eventText, noteText, sourceText } from './event-text'
import classes from './history.module.css'

interface Props {
  /** Latest first. */
  readonly events: readonly SerialEvent[]
  readonly now: Instant
}

/** Everything that happened to a serial number: what, when, who, at which station, in which document, how. */
export function History({ events, now }: Props) {
  return (
    <Timeline active={0} bulletSize={16} lineWidth={2} component="ol" className={classes.history}>
      {events.map((event) => (
        <Timeline.Item key={event.seq} component="li">
          <Happening event={event} now={now} />
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

function Happening({ event, now }: { readonly event: SerialEvent; readonly now: Instant }) {
  const change = changeText(event)
  const source = sourceText(event)
  const note = noteText(event)
  return (
    <div className={classes.happening}>
      <div>
        <Text className="figures">{exactMomentText(event.at)}</Text>
        <Text size="xs" c="dimmed">
          {agoText(event.at, now)}
        </Text>
      </div>
      <div>
        <Text fw={600}>
          {eventText(event)}
          {event.documentNumber !== null &&
            ` ${t('serials.event.document', { document: event.documentNumber })}`}
        </Text>
        {change !== null && <Text>{change}</Text>}
        {note !== null && <Text className={classes.note}>{note}</Text>}
      </div>
      <div>
        <Text>{t('serials.event.who', { operator: event.operator, station: event.station })}</Text>
        {source !== null && (
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        )}
      </div>
    </div>
  )
}
