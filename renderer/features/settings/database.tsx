import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import classes from './settings.module.css'

export const OpenVerification = () => (
  <Button variant="default" renderRoot={(props) => <Link to="/verification" {...props} />}>
    {t('settings.verify.open')}
  </Button>
)

const question = {}

export function DatabasePlace() {
  const { data } = useAsk('station.read', question)
  if (data?.store.kind !== 'open') return null
  return (
    <div className={classes.place}>
      <Text className="serial">{data.store.file}</Text>
      <Text size="xs" c="dimmed">
        {t('settings.place.version', { version: data.version, electron: data.electronVersion })}
      </Text>
    </div>
  )
}
