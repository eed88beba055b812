import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { Asked } from '../form/asked'
import { useAnnounced } from '../lib/announced'
import { useAsk, useKeepAnswer } from '../lib/queries'
import { t } from '../words/words'
import { StoreProblemScreen } from './store-problem-screen'

const question = {}

/** Lets nobody in while the database is not open. */
export function StoreGate({ children }: { readonly children: ReactNode }) {
  const station = useAsk('station.read', question)
  const keep = useKeepAnswer()
  useAnnounced('station.changed', (changed) => keep('station.read', question, changed))
  return (
    <Asked of={station}>
      {({ store }) =>
        store.kind === 'problem' ? (
          <StoreProblemScreen
            problem={store.problem}
            onAnswer={(answer) => keep('station.read', question, answer)}
          />
        ) : (
          children
        )
      }
    </Asked>
  )
}

/** A warning about where the database lies, above every page. */
export function StoreWarning() {
  const { data } = useAsk('station.read', question)
  if (data?.store.kind !== 'open' || data.store.warning === null) return null
  return (
    <Alert variant="default" mb="md" role="note">
      {t('trouble.store.warning', { file: data.store.file })}
    </Alert>
  )
}
