import { Button, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { call } from '../../lib/station'
import { t } from '../../words/words'

const contents = ['scans', 'scanners', 'devices', 'program'] as const

/** Saves the frames with what helps to understand them; says first what goes out of the house. */
export function SaveForSupport() {
  const [isOpen, { open, close }] = useDisclosure()
  const saving = useDeed(() => call('support.saveScans', {}))
  const save = async () => {
    const answer = await saving.run({})
    if (!answer?.ok || answer.value.path === null) return
    notifications.show({
      message: t('frames.support.saved', { count: answer.value.frames, path: answer.value.path }),
    })
    close()
  }
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('frames.support.open')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('frames.support.title')}>
        <Stack>
          <Text>{t('frames.support.what')}</Text>
          <List>
            {contents.map((content) => (
              <List.Item key={content}>{t(`frames.support.contents.${content}`)}</List.Item>
            ))}
          </List>
          <Text>{t('frames.support.not')}</Text>
          <RefusalAlert refusal={saving.refusal} />
          <ErrorAlert error={saving.fault} />
          <DialogFoot onCancel={close}>
            <Button size="md" loading={saving.isBusy} onClick={() => void save()}>
              {t('frames.support.save')}
            </Button>
          </DialogFoot>
        </Stack>
      </Modal>
    </>
  )
}
