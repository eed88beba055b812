import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly label: string
  readonly isActive: boolean
  readonly width?: number
  readonly children: (close: () => void) => ReactNode
}

/** A filter: says what it is set to, opens to change it. */
export function FilterButton({ label, isActive, width = 280, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      width={width}
      position="bottom-start"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant={isActive ? 'light' : 'default'}
          fw={isActive ? 600 : 400}
          maw={280}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          onClick={() => setIsOpen((was) => !was)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(close)}</Popover.Dropdown>
    </Popover>
  )
}
