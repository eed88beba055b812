import { Center, Loader } from '@mantine/core'
import { t } from '../words/words'

/** Stands where something is being read. */
export const Reading = () => (
  <Center component="output" p="xl" aria-label={t('table.loading')}>
    <Loader aria-hidden />
  </Center>
)
