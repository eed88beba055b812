import { Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { t } from '../../../words/words'
import type { Finding } from './findings'
import classes from './pairing.module.css'

const icons = { fix: IconAlertTriangle, note: IconInfoCircle, fine: IconCheck } as const

/** How a scanner is set: what is to be put right stands first, with the way to do it. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <Stack gap="sm">
    <Title order={3}>{t('pairing.found.findings')}</Title>
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <Found key={finding.id} finding={finding} />
      ))}
    </ul>
  </Stack>
)

function Found({ finding: { tone, title, advice } }: { readonly finding: Finding }) {
  const Icon = icons[tone]
  return (
    <li className={classes.finding} data-tone={tone}>
      <Icon size={22} aria-hidden />
      <div>
        <Text fw={tone === 'fine' ? 400 : 600}>
          {tone !== 'fine' && `${t(`pairing.found.${tone}`)}: `}
          {title}
        </Text>
        {advice !== null && <Text>{advice}</Text>}
      </div>
    </li>
  )
}
