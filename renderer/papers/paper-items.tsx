import { Menu } from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import { t } from '../words/words'
import type { PaperWish } from './use-paper'

const acts = [
  { act: 'print', Icon: IconPrinter },
  { act: 'open', Icon: IconExternalLink },
  { act: 'savePdf', Icon: IconDeviceFloppy },
] as const

/** What can be done with a paper, for a menu. */
export const PaperItems = ({ onChoose }: { readonly onChoose: (act: PaperWish['act']) => void }) =>
  acts.map(({ act, Icon }) => (
    <Menu.Item key={act} leftSection={<Icon size={18} aria-hidden />} onClick={() => onChoose(act)}>
      {t(`papers.${act}`)}
    </Menu.Item>
  ))
