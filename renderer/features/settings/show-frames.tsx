import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from '../../words/words'

/** Opens the scan journal of this station. */
export const ShowFrames = () => (
  <Button variant="default" renderRoot={(props) => <Link to="/settings/frames" {...props} />}>
    {t('settings.frames.show')}
  </Button>
)
