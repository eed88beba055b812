import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { ListWork, TakenList } from '../../shared/ipc/lists'
import { FileFacts } from '../form/file-facts'
import { focusAtFirst } from '../form/focus-at-first'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { t } from '../words/words'
import type { CaptureWords } from './capture-words'
import { ListColumnsChoice } from './list-columns'
import { useListOfFile } from './list-of-file'
import { ListPreview } from './list-preview'
import { LeftOut } from './list-result'
import { LongWork } from './long-work'
import { SaveLeftOut } from './save-left-out'

interface Props {
  readonly work: ListWork
  /** The line with the arrow: where the numbers go when no column says the product. */
  readonly lineId: number | null
  readonly words: Pick<CaptureWords, 'captureBeyond'>
  /** What was dropped on the screen; undefined lets the operator choose. */
  readonly dropped: File | undefined
  readonly onClose: () => void
}

/** A list from a spreadsheet: the file, its columns, what would come of it, and what came of it. Closes by itself when all were taken. */
export function ListDialog({ work, lineId, words, dropped, onClose }: Props) {
  const list = useListOfFile(work, lineId)
  const { opened, taken, isBusy, open } = list
  useEffect(() => {
    if (dropped) void open(dropped)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a file is read once, when it is dropped
  }, [dropped])
  const close = () => {
    if (!list.isCapturing) onClose()
  }
  const capture = async () => {
    const captured = await list.capture()
    if (captured && captured.refused.length === 0) onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('capture.fromFile.title')}
      size={1000}
      returnFocus={false}
      closeOnClickOutside={false}
    >
      <Stack>
        {taken && opened ? (
          <Captured taken={taken} fileName={opened.file.fileName} onClose={close} />
        ) : (
          <>
            <Choose hasFile={opened !== undefined} isBusy={isBusy} onChoose={() => void open(null)}>
              {opened && <FileFacts file={opened.file} />}
            </Choose>
            {opened && (
              <ListColumnsChoice
                file={opened.file}
                chosen={opened.columns}
                isBusy={isBusy}
                onChoose={(columns) => void list.judge({ ...opened, columns })}
              />
            )}
            {opened?.judged && (
              <ListPreview
                fileName={opened.file.fileName}
                judged={opened.judged}
                words={words}
                isBusy={isBusy}
                onKeepDoubtful={() =>
                  void list.judge({ ...opened, confirmed: { ...opened.confirmed, doubtsConfirmed: true } })
                }
                onTakeBeyond={() =>
                  void list.judge({ ...opened, confirmed: { doubtsConfirmed: true, beyondConfirmed: true } })
                }
                onCapture={() => void capture()}
              />
            )}
          </>
        )}
        <LongWork work={work} isBusy={list.isCapturing} />
        <RefusalAlert refusal={list.refusal} />
        <ErrorAlert error={list.fault} />
      </Stack>
    </Modal>
  )
}

interface ChooseProps {
  readonly hasFile: boolean
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

const Choose = ({ hasFile, isBusy, onChoose, children }: ChooseProps) => (
  <>
    {!hasFile && <Text>{t('capture.fromFile.what')}</Text>}
    <Group justify="space-between">
      {children}
      <Button
        size="md"
        variant={hasFile ? 'default' : 'filled'}
        ref={hasFile ? undefined : focusAtFirst}
        loading={isBusy && !hasFile}
        disabled={isBusy}
        onClick={onChoose}
      >
        {t(hasFile ? 'capture.fromFile.another' : 'capture.fromFile.choose')}
      </Button>
    </Group>
  </>
)

interface CapturedProps {
  readonly taken: TakenList
  readonly fileName: string
  readonly onClose: () => void
}

/** What came of it; it can be read after lunch. */
const Captured = ({ taken: { taken, refused }, fileName, onClose }: CapturedProps) => (
  <Stack>
    <Text component="output" size="lg" fw={600}>
      {t('capture.many.taken', { count: taken })}
    </Text>
    {refused.length > 0 && <LeftOut refused={refused} entry={t('capture.fromFile.row')} />}
    <Group justify="flex-end">
      <SaveLeftOut fileName={fileName} refused={refused} />
      <Button size="md" ref={focusAtFirst} onClick={onClose}>
        {t('capture.many.done')}
      </Button>
    </Group>
  </Stack>
)
