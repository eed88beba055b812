import { Alert, Anchor } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { t } from '../../words/words'

/** Purchases do not ask for serial numbers: what that means, and where it is switched. */
export const CaptureOff = () => (
  <Alert icon={<IconInfoCircle aria-hidden />} title={t('receiving.off.title')} flex="none">
    {t('receiving.off.text')}{' '}
    <Anchor inherit c="inherit" underline="always" renderRoot={(props) => <Link to="/settings" {...props} />}>
      {t('receiving.off.where')}
    </Anchor>
    .
  </Alert>
)
