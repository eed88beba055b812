import { Alert, Button, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { t } from '../../words/words'

interface Props {
  readonly count: number
  readonly onGive: () => void
  readonly onClose: () => void
}

/** R10: says plainly how many units on hand lost sight of their number when tracking was switched on. */
export function BecameWithout({ count, onGive, onClose }: Props) {
  return (
    count > 0 && (
      <Alert
        icon={<IconInfoCircle aria-hidden />}
        title={t('products.becameWithout', { count })}
        withCloseButton
        closeButtonLabel={t('form.close')}
        onClose={onClose}
      >
        <Text>{t('products.becameWithoutWhy')}</Text>
        <Group mt="sm">
          <Button variant="default" onClick={onGive}>
            {t('products.giveNumbers')}
          </Button>
        </Group>
      </Alert>
    )
  )
}
