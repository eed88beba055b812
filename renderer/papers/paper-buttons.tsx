import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { PaperItems } from './paper-items'
import { PaperTrouble } from './paper-trouble'
import { type NamedPaper, usePaper } from './use-paper'

/** A button for each paper: to print it, look at it, or save it as a PDF. */
export function PaperButtons({ papers }: { readonly papers: readonly NamedPaper[] }) {
  const making = usePaper()
  return (
    <>
      {papers.map((paper) => (
        <Menu key={paper.name} position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button
              variant="default"
              disabled={making.isBusy}
              rightSection={<IconChevronDown size={18} aria-hidden />}
            >
              {paper.name}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <PaperItems onChoose={(act) => void making.run({ act, ...paper })} />
          </Menu.Dropdown>
        </Menu>
      ))}
      <PaperTrouble making={making} />
    </>
  )
}
