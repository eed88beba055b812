import { Alert, Anchor } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { t } from '../../words/words'

/** Sales do not ask for serial numbers: what that means, and where it is switched. */
export const CaptureOff = () => (
  <Alert icon={<IconInfoCircle aria-hidden />} title={t('dispatch.off.title')} flex="none">
    {t('dispatch.off.text')}{' '}
    <Anchor inherit c="inherit" underline="always" renderRoot={(props) => <Link to="/settings" {...props} />}>
      {t('dispatch.off.where')}
    </Anchor>
    .
  </Alert>
)
