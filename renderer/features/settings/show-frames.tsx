import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { Frames } from './frames'

const question = { limit: 500 }

/** Opens the scan journal of this station. */
export function ShowFrames() {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('settings.frames.show')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('settings.frames.label')} size={1160}>
        <Journal />
      </Modal>
    </>
  )
}

function Journal() {
  const frames = useAsk('scanning.listFrames', question)
  return (
    <>
      <Asked of={frames}>
        {(list) => (list.length === 0 ? <Text>{t('settings.frames.none')}</Text> : <Frames frames={list} />)}
      </Asked>
      <Group justify="flex-end" mt="md">
        <Button variant="default" loading={frames.isFetching} onClick={() => void frames.refetch()}>
          {t('settings.frames.again')}
        </Button>
      </Group>
    </>
  )
}
