import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { t } from '../words/words'
import { isDialogOpen } from './open-dialog'
import { type ScreenKey, useScreenKeyList } from './screen-keys'
import { useAnnounced } from '../lib/announced'

const everywhere: readonly ScreenKey[] = [
  { keys: 'mod+K', does: t('shell.keys.go') },
  { keys: 'mod+F', does: t('shell.keys.find') },
  { keys: 'F1', does: t('shell.keys.show') },
  { keys: 'Escape', does: t('shell.keys.back') },
]

interface Props {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** F1: the keys of this screen. */
export function KeysDialog({ isOpen, open, close }: Props) {
  const list = useScreenKeyList()
  const openOrClose = () => {
    if (isOpen) close()
    else if (!isDialogOpen()) open()
  }
  useHotkeys([['F1', openOrClose]], [], true)
  useAnnounced('menu.chosen', ({ page }) => {
    if (page === 'keys') open()
  })
  return (
    <Modal opened={isOpen} onClose={close} title={t('shell.keys.title')} size="md">
      {isOpen && <KeyLists here={list()} />}
    </Modal>
  )
}

function KeyLists({ here }: { readonly here: readonly ScreenKey[] }) {
  return (
    <Stack gap="lg">
      {here.length > 0 && <KeyList title={t('shell.keys.here')} keys={here} />}
      <KeyList title={t('shell.keys.everywhere')} keys={everywhere} />
    </Stack>
  )
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly ScreenKey[] }) {
  return (
    <Stack gap="xs">
      <Title order={3}>{title}</Title>
      {keys.map(({ keys: combination, does }) => (
        <Group key={combination + does} justify="space-between" wrap="nowrap">
          <Text>{does}</Text>
          <Keys combination={combination} />
        </Group>
      ))}
    </Stack>
  )
}

const shown: Readonly<Record<string, string>> = { mod: 'Ctrl', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' }

/** `mod+F` as `Ctrl + F`. */
export function Keys({ combination }: { readonly combination: string }) {
  const keys = combination.split('+').map((key) => shown[key] ?? key)
  return (
    <Group component="span" gap={4} wrap="nowrap">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Group>
  )
}
