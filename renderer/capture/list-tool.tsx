import { Overlay, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ListWork } from '../../shared/ipc/lists'
import { t } from '../words/words'
import { Tool } from './capture-tools'
import type { CaptureWords } from './capture-words'
import { focusEntryAfterDialog } from './entry-focus'
import { ListDialog } from './list-dialog'

interface Props {
  readonly work: ListWork
  readonly lineId: number | undefined
  readonly words: Pick<CaptureWords, 'captureBeyond'>
}

/** Opens *Serial numbers from a spreadsheet*; so does a file that is dropped anywhere on the screen. */
export function ListTool({ work, lineId, words }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [dropped, setDropped] = useState<File>()
  const isOver = useDrop((file) => {
    setDropped(file)
    setIsOpen(true)
  })
  const close = () => {
    setIsOpen(false)
    setDropped(undefined)
    focusEntryAfterDialog()
  }
  return (
    <>
      <Tool label={t('capture.entry.fromFile')} isDisabled={false} onClick={() => setIsOpen(true)} />
      {isOver && (
        <Overlay fixed center backgroundOpacity={0.85}>
          <Text c="white" size="xl" fw={600}>
            {t('capture.fromFile.dropNow')}
          </Text>
        </Overlay>
      )}
      {isOpen && (
        <ListDialog work={work} lineId={lineId ?? null} words={words} dropped={dropped} onClose={close} />
      )}
    </>
  )
}

/** Tells while a file is held over the window, and hands it over once it is let go. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      // Null once it has left the window; else it only went from one element to the next.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  })
  return isOver
}
