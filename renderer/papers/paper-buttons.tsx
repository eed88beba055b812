import { Button, Group, Menu, Stack } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import type { Paper } from '../../shared/ipc/papers'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { t } from '../words/words'
import { type PaperWish, usePaper } from './use-paper'

export interface NamedPaper {
  readonly name: string
  readonly paper: Paper
}

/** A button for each paper: to print it, look at it, or save it as a PDF. Trouble is told under them. */
export function PaperButtons({ papers }: { readonly papers: readonly NamedPaper[] }) {
  const { run, isBusy, refusal, fault } = usePaper()
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {papers.map((paper) => (
          <PaperMenu
            key={paper.name}
            name={paper.name}
            isBusy={isBusy}
            onChoose={(act) => void run({ act, ...paper })}
          />
        ))}
      </Group>
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={fault} />
    </Stack>
  )
}

interface MenuProps {
  readonly name: string
  readonly isBusy: boolean
  readonly onChoose: (act: PaperWish['act']) => void
}

const PaperMenu = ({ name, isBusy, onChoose }: MenuProps) => (
  <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
    <Menu.Target>
      <Button variant="default" disabled={isBusy} rightSection={<IconChevronDown size={18} aria-hidden />}>
        {name}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => onChoose('print')}>
        {t('papers.print')}
      </Menu.Item>
      <Menu.Item leftSection={<IconExternalLink size={18} aria-hidden />} onClick={() => onChoose('open')}>
        {t('papers.open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconDeviceFloppy size={18} aria-hidden />} onClick={() => onChoose('savePdf')}>
        {t('papers.savePdf')}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)
