import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PairingState } from '../../../../shared/ipc/pairing'
import { PaperButtons } from '../../../papers/paper-buttons'
import { t } from '../../../words/words'
import classes from './pairing.module.css'

/** As long as it takes to plug a scanner in and try twice. */
const patienceMs = 15_000

/** After a while without success: what it can be, the likeliest first, for this system. */
export function WhatToTry({
  system,
  onAgain,
}: {
  readonly system: PairingState['system']
  readonly onAgain: () => void
}) {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isTime) return null
  return (
    <Paper component="section" withBorder p="md" bg="var(--raised)" aria-label={t('pairing.tries.title')}>
      <Title order={3} mb="xs">
        {t('pairing.tries.title')}
      </Title>
      <ol className={classes.tries}>
        <li>{t('pairing.tries.plug')}</li>
        <li>{t('pairing.tries.paper')}</li>
        <li>{t('pairing.tries.keyboard')}</li>
        <li>{t('pairing.tries.snapi')}</li>
        <li>
          {t('pairing.tries.serial')} {t(`pairing.tries.${system}.driver`)}
        </li>
        <li>{t('pairing.tries.inUse')}</li>
        <li>
          <Text component="span">{t('pairing.tries.access')}</Text> {t(`pairing.tries.${system}.access`)}
        </li>
      </ol>
      <Group mt="md">
        <PaperButtons papers={[{ name: t('papers.testPage'), paper: { kind: 'test-page' } }]} />
        <Button variant="default" onClick={onAgain}>
          {t('pairing.tries.again')}
        </Button>
      </Group>
    </Paper>
  )
}
