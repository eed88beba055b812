import { Button, Stack, Text, Title } from '@mantine/core'
import { t } from '../words/words'

/** Shown instead of a page that could not be drawn. */
export function BrokenScreen() {
  return (
    <Stack p="xl" maw={640} align="flex-start" role="alert">
      <Title order={1}>{t('trouble.screen.title')}</Title>
      <Text>{t('trouble.screen.advice')}</Text>
      <Button onClick={() => window.location.reload()}>{t('trouble.reload')}</Button>
    </Stack>
  )
}

export function NoSuchPage() {
  return (
    <Stack p="xl" maw={640}>
      <Title order={1}>{t('shell.notFound.title')}</Title>
      <Text>{t('shell.notFound.text')}</Text>
    </Stack>
  )
}
