import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { t } from '../words/words'

export const RemoveLine = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) => (
  <ActionIcon aria-label={t('order.lines.remove', { name })} onClick={onRemove} color="gray">
    <IconTrash size={18} aria-hidden />
  </ActionIcon>
)
