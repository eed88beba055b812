import { Highlight, Text } from '@mantine/core'
import type { Settings } from '../../../shared/ipc/settings'
import { t } from '../../words/words'
import { fullName, type Setting } from './setting'
import classes from './settings.module.css'

const foundStyles = {
  background: 'var(--mantine-primary-color-light)',
  color: 'inherit',
  boxShadow: 'inset 0 -2px 0 var(--mantine-primary-color-filled)',
}

interface Props {
  readonly setting: Setting
  readonly present: Settings
  /** While searching: the whole path is shown, and what was searched for is marked. */
  readonly sought?: string
}

/** A setting: its name and explanation on the left, its control on the right. */
export function SettingRow({ setting, present, sought }: Props) {
  const { id, label, path, what, scope, control } = setting
  const inner = path.slice(1).join(' > ')
  return (
    <div className={classes.row} data-setting={id}>
      <div className={classes.words}>
        {sought === undefined ? (
          <>
            {inner !== '' && (
              <Text size="xs" c="dimmed">
                {inner}
              </Text>
            )}
            <Text fw={600}>{label}</Text>
          </>
        ) : (
          <Highlight fw={600} highlight={sought.trim().split(/\s+/u)} highlightStyles={foundStyles}>
            {fullName(setting)}
          </Highlight>
        )}
        {what !== '' && <Text c="dimmed">{what}</Text>}
        <Text size="xs" c="dimmed">
          {t(`settings.scope.${scope}`)}
        </Text>
      </div>
      <div className={classes.control}>{control(present)}</div>
    </div>
  )
}
