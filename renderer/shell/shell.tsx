import { AppShell } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Reading } from '../form/reading'
import { useAnnounced } from '../lib/announced'
import { useDeskAnnouncements } from '../lib/desk'
import { useFreshness } from '../lib/freshness'
import { useVerdictTone } from '../sound/use-verdict-tone'
import { t } from '../words/words'
import { useCommittedByCommand } from './committed-by-command'
import { DeskTrouble } from './desk-trouble'
import { GoAnywhere } from './go-anywhere'
import { Header } from './header'
import { KeysDialog } from './keys-dialog'
import { Navigation } from './navigation'
import { isDialogOpen } from './open-dialog'
import { focusPageSearch } from './page-search'
import classes from './shell.module.css'
import { StoreWarning } from './store-gate'
import { useWedge } from './use-wedge'

/** Around every page: map on the left, station on top, the keys that work everywhere. */
export function Shell() {
  useFreshness()
  useDeskAnnouncements()
  useMenu()
  const [isGoing, { open: goOpens, close: goCloses }] = useDisclosure()
  const [isShowingKeys, keys] = useDisclosure()
  useWedge()
  useHotkeys([['mod+F', () => void (isDialogOpen() || focusPageSearch())]], [], true)
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 256, breakpoint: 0 }} padding="md">
      <a href="#content" className={classes.skip} onClick={skipToContent}>
        {t('shell.skipToContent')}
      </a>
      <AppShell.Header>
        <Header onGo={goOpens} onKeys={keys.open} />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation.label')}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <StoreWarning />
        <DeskTrouble />
        <Suspense fallback={<Reading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <OnVerdict />
      <KeysDialog isOpen={isShowingKeys} open={keys.open} close={keys.close} />
      <GoAnywhere isOpen={isGoing} onOpen={goOpens} onClose={goCloses} />
    </AppShell>
  )
}

/** A component of its own: it hears of every scan, and the shell need not be drawn again for that. */
function OnVerdict() {
  useVerdictTone()
  useCommittedByCommand()
  return null
}

/** The hash of the address belongs to the router, so the skip link moves the focus itself. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}

function useMenu(): void {
  const navigate = useNavigate()
  useAnnounced('menu.chosen', ({ page }) => {
    if (page !== 'keys') void navigate({ to: `/${page}` })
  })
}
