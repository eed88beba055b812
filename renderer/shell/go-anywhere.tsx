import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import type { Destination } from './destination'
import { shortestSearch, useFoundDestinations } from './found-destinations'
import classes from './go-anywhere.module.css'
import { isDialogOpen } from './open-dialog'
import { usePageDestinations } from './page-destinations'

interface Props {
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Ctrl+K: any page, order, product or serial number. */
export function GoAnywhere({ isOpen, onOpen, onClose }: Props) {
  useHotkeys([['mod+K', () => void (isDialogOpen() || onOpen())]], [], true)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('shell.go.title')}
      size={640}
      centered={false}
      yOffset={64}
    >
      <Search onDone={onClose} />
    </Modal>
  )
}

function Search({ onDone }: { readonly onDone: () => void }) {
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), 150)
  const combobox = useCombobox({ opened: true, onDropdownClose: onDone })
  const pages = usePageDestinations(text.trim())
  const found = useFoundDestinations(sought)
  const destinations = [...found, ...pages]
  const first = destinations[0]?.id
  const { selectFirstOption } = combobox
  // What came first is what Enter opens, also when the answers came later than the letters.
  useEffect(() => {
    if (first !== undefined) selectFirstOption()
  }, [first, selectFirstOption])
  const go = (id: string): void => {
    onDone()
    destinations.find((each) => each.id === id)?.go()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          size="md"
          leftSection={<IconSearch size={20} aria-hidden />}
          placeholder={t('shell.go.placeholder')}
          aria-label={t('shell.go.placeholder')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options aria-label={t('shell.go.title')} className={classes.options}>
        <Groups destinations={destinations} />
      </Combobox.Options>
      {destinations.length === 0 && <Text p="sm">{t('shell.go.nothing')}</Text>}
      {sought.length < shortestSearch && (
        <Text p="sm" size="xs" c="dimmed">
          {t('shell.go.typeMore')}
        </Text>
      )}
    </Combobox>
  )
}

function Groups({ destinations }: { readonly destinations: readonly Destination[] }) {
  const groups = new Set(destinations.map(({ group }) => group))
  return Array.from(groups, (group) => (
    <Combobox.Group key={group} label={group}>
      {destinations
        .filter((each) => each.group === group)
        .map(({ id, label, description, isSerial }) => (
          <Combobox.Option key={id} value={id} className={classes.option}>
            <span className={classes.label}>{isSerial ? <Serial text={label} fits /> : label}</span>
            <Text span size="xs" c="dimmed" truncate>
              {description}
            </Text>
          </Combobox.Option>
        ))}
    </Combobox.Group>
  ))
}
