import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'

interface Props<Found> extends Omit<TextInputProps, 'value' | 'onChange' | 'label' | 'aria-label'> {
  /** What is found here. */
  readonly name: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What main found for the text. */
  readonly found: readonly Found[]
  /** False while `found` still belongs to an earlier text. */
  readonly isSettled: boolean
  readonly keyOf: (one: Found) => number | string
  /** True for the one whose name or code is exactly the text: Enter means it, wherever it stands in the list. */
  readonly isExact: (one: Found) => boolean
  /** False for one that would have to be created first: an Enter that waits never takes it. */
  readonly isThere?: (one: Found) => boolean
  readonly show: (one: Found) => ReactNode
  readonly onChoose: (one: Found) => void
  /** Under what was found: that nothing fits, or that more does. */
  readonly foot?: string | undefined
}

/**
 * A field that finds something by typing. Enter takes the marked one; pressed before main has answered, it waits and
 * takes only what is beyond doubt: the exact one, or the only one.
 */
export function Finder<Found>(props: Props<Found>) {
  const { name, text, onText, found, isSettled, ...rest } = props
  const { keyOf, isExact, isThere = () => true, show, onChoose, foot, onBlur, ...input } = rest
  const id = useId()
  const combobox = useCombobox()
  const [moved, setMoved] = useState<number>()
  const [isAwaited, setIsAwaited] = useState(false)
  const hasFoot = foot !== undefined
  const exact = found.findIndex(isExact)
  const marked = Math.min(moved ?? Math.max(exact, 0), found.length - 1)
  const isOpen = combobox.dropdownOpened && (found.length > 0 || hasFoot)

  const choose = (one: Found): void => {
    setIsAwaited(false)
    setMoved(undefined)
    combobox.closeDropdown()
    onChoose(one)
  }
  const there = found.filter(isThere)
  const certain = exact === -1 ? (there.length === 1 ? there[0] : undefined) : found[exact]
  const isAnswered = isAwaited && isSettled
  useEffect(() => {
    if (!isAnswered) return
    setIsAwaited(false)
    if (certain !== undefined) choose(certain)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the answer is there
  }, [isAnswered])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const one = found[marked]
      if (!isSettled) setIsAwaited(text.trim() !== '')
      else if (isOpen && one !== undefined) choose(one)
      else combobox.openDropdown()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (isOpen) setMoved(next(marked, event.key === 'ArrowDown' ? 1 : -1, found.length))
      else combobox.openDropdown()
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      combobox.closeDropdown()
    }
  }
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(key) => {
        const one = found.find((each) => `${keyOf(each)}` === key)
        if (one !== undefined) choose(one)
      }}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input; the role tells of the list under it
          role="combobox"
          autoComplete="off"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={isOpen && found.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && marked >= 0 ? `${id}-${marked}` : undefined}
          label={name}
          {...input}
          // Esc closes the list first, and the dialog it stands in only then.
          data-mantine-stop-propagation={isOpen || undefined}
          value={text}
          onChange={(event) => {
            setMoved(undefined)
            setIsAwaited(false)
            onText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDown={onKeyDown}
          onClick={() => combobox.openDropdown()}
          onBlur={(event) => {
            combobox.closeDropdown()
            onBlur?.(event)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        {found.length > 0 && (
          <Combobox.Options id={`${id}-list`} aria-label={name}>
            {found.map((one, index) => (
              <Combobox.Option
                key={keyOf(one)}
                id={`${id}-${index}`}
                value={`${keyOf(one)}`}
                selected={index === marked}
                aria-selected={index === marked}
              >
                {show(one)}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        )}
        {hasFoot && <Combobox.Empty ta="left">{foot}</Combobox.Empty>}
      </Combobox.Dropdown>
    </Combobox>
  )
}

const next = (from: number, step: number, count: number): number =>
  count === 0 ? 0 : (from + step + count) % count
