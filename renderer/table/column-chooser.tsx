import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { t } from '../words/words'
import type { Column } from './column'

interface Props<Row, SortColumn extends string> {
  readonly columns: readonly Column<Row, SortColumn>[]
  readonly shown: Readonly<Record<string, boolean>>
  readonly onToggle: (column: Column<Row, SortColumn>) => void
  readonly onReset: () => void
}

export function ColumnChooser<Row, SortColumn extends string>(props: Props<Row, SortColumn>) {
  const choosable = props.columns.filter(({ isFixed }) => isFixed !== true)
  if (choosable.length === 0) return null
  return (
    <Menu closeOnItemClick={false} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="md" variant="subtle" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choosable.map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={props.shown[column.id] === true}
            onChange={() => props.onToggle(column)}
          >
            {column.header}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={props.onReset}>{t('table.reset')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
