import { Menu } from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import { t } from '../words/words'
import type { PaperWish } from './use-paper'

interface Props {
  /** Of a menu over several papers: which one is meant, for who cannot see where the item stands. */
  readonly of?: string
  readonly onChoose: (act: PaperWish['act']) => void
}

const acts = [
  { act: 'print', Icon: IconPrinter },
  { act: 'open', Icon: IconExternalLink },
  { act: 'savePdf', Icon: IconDeviceFloppy },
] as const

/** What can be done with a paper, for a menu. */
export const PaperItems = ({ of, onChoose }: Props) =>
  acts.map(({ act, Icon }) => (
    <Menu.Item
      key={act}
      leftSection={<Icon size={18} aria-hidden />}
      aria-label={of === undefined ? undefined : `${of}: ${t(`papers.${act}`)}`}
      onClick={() => onChoose(act)}
    >
      {t(`papers.${act}`)}
    </Menu.Item>
  ))
