import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CodeReading } from '../../../../shared/code-reading'
import type { ShownCode } from '../../../../shared/ipc/pairing'
import { t } from '../../../words/words'
import classes from './pairing.module.css'

/** Whole pixels to a module, or its edges blur and scanners fail. */
const pixels: Readonly<Record<ShownCode['code'], number>> = { 'code-128': 2, 'gs1-datamatrix': 7 }

interface Props {
  readonly codes: readonly ShownCode[]
  readonly readings: readonly CodeReading[]
}

/** The codes to scan, one above the other and far enough apart to hit one. */
export function ShownCodes({ codes, readings }: Props) {
  const isRead = (code: ShownCode['code']) => readings.some((reading) => reading.code === code)
  const next = codes.find(({ code }) => !isRead(code))?.code
  return (
    <section aria-label={t('pairing.codes.label')} className={classes.codes}>
      {codes.map((shown) => (
        <Paper key={shown.code} withBorder px="md" py="sm" bg="var(--raised)" data-next={shown.code === next}>
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <Group gap="sm" align="baseline">
              <Title order={2}>{t(`pairing.codes.${shown.code}`)}</Title>
              <Text c="dimmed">{t(`pairing.codes.${shown.code}-what`)}</Text>
            </Group>
            <CodeBadge isRead={isRead(shown.code)} isNext={shown.code === next} />
          </Group>
          <Drawn shown={shown} />
        </Paper>
      ))}
      <Text c="dimmed">{t('pairing.codes.paper')}</Text>
    </section>
  )
}

function CodeBadge({ isRead, isNext }: { readonly isRead: boolean; readonly isNext: boolean }) {
  if (isRead)
    return (
      <Badge size="lg" variant="light" leftSection={<IconCheck size={16} aria-hidden />}>
        {t('pairing.codes.read')}
      </Badge>
    )
  return isNext ? (
    <Badge size="lg">{t('pairing.codes.scanThis')}</Badge>
  ) : (
    <Badge size="lg" variant="default">
      {t('pairing.codes.thenThis')}
    </Badge>
  )
}

/** Black on white in either theme: few scanners read a code that is turned round. */
function Drawn({ shown: { code, width, height, dark } }: { readonly shown: ShownCode }) {
  return (
    <Stack align="center" className={classes.white}>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot be given shapes
        role="img"
        aria-label={t(`pairing.codes.${code}`)}
        viewBox={`0 0 ${width} ${height}`}
        width={width * pixels[code]}
        height={height * pixels[code]}
        shapeRendering="crispEdges"
      >
        <path d={dark} fill="#000" />
      </svg>
    </Stack>
  )
}
