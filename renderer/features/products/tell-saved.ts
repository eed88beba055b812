import { notifications } from '@mantine/notifications'
import { t } from '../../words/words'

export const tellSaved = (name: string): void => {
  notifications.show({ message: t('products.saved', { name }) })
}
