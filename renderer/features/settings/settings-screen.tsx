import { Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Settings } from '../../../shared/ipc/settings'
import { Asked } from '../../form/asked'
import { useSettings } from '../../lib/settings'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'
import { allSettings } from './all-settings'
import { findSettings } from './find-settings'
import type { Setting } from './setting'
import { SettingRow } from './setting-row'

const path = [{ label: t('navigation.myAccount') }]

/** *My account > Settings*: groups of settings; Ctrl+F finds one by its words and shows where it stands. */
export function SettingsScreen() {
  const settings = useSettings()
  const [sought, setSought] = useState('')
  const found = findSettings(allSettings, sought)
  const isSearching = sought.trim() !== ''
  return (
    <Page title={t('settings.title')} path={path}>
      <PageSearch label={t('settings.find')} value={sought} onChange={setSought} w={400} maxLength={200} />
      <Text component="output" c="dimmed">
        {isSearching && foundText(found.length, sought.trim())}
      </Text>
      <Asked of={settings}>
        {(present) =>
          isSearching ? (
            <Found settings={found} present={present} sought={sought} />
          ) : (
            <Groups settings={found} present={present} />
          )
        }
      </Asked>
    </Page>
  )
}

const foundText = (count: number, text: string): string =>
  count === 0 ? t('settings.nothingFound', { text }) : t('settings.found', { count })

interface ListProps {
  readonly settings: readonly Setting[]
  readonly present: Settings
}

function Found({ settings, present, sought }: ListProps & { readonly sought: string }) {
  if (settings.length === 0) return null
  return (
    <Paper withBorder bg="var(--raised)">
      {settings.map((setting) => (
        <SettingRow key={setting.id} setting={setting} present={present} sought={sought} />
      ))}
    </Paper>
  )
}

function Groups({ settings, present }: ListProps) {
  const names = new Set(settings.map(({ path: [first = ''] }) => first))
  return (
    <Stack gap="lg">
      {Array.from(names, (name) => (
        <section key={name} aria-label={name}>
          <Title order={2} mb="xs">
            {name}
          </Title>
          <Paper withBorder bg="var(--raised)">
            {settings
              .filter(({ path: [first] }) => first === name)
              .map((setting) => (
                <SettingRow key={setting.id} setting={setting} present={present} />
              ))}
          </Paper>
        </section>
      ))}
    </Stack>
  )
}
