import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Verdict } from '../../../shared/ipc/scanning'
import { useDesk } from '../../lib/desk'
import { useNewVerdict } from '../../lib/new-verdict'
import { offerToField } from '../../lib/scan-into'
import { PeekContent } from './peek-content'
import { PeekTitle } from './peek-title'
import { UnreadPeek } from './unread-peek'

/** Opens when something was scanned where nobody asked: what it is, where it is, what happened last. Esc returns. */
export function PeekCard() {
  const desk = useDesk().data
  const [peeked, setPeeked] = useState<Verdict>()
  useNewVerdict((verdict) => {
    const isAsked = verdict.outcome.kind === 'peeked' && !offerToField(verdict)
    setPeeked(isAsked ? verdict : undefined)
  })
  // Held although nothing is being worked on: nobody else shows it.
  const unread = desk?.work.kind === 'none' && desk.isHolding ? desk.verdict : null
  if (unread) return <UnreadPeek verdict={unread} />
  const close = () => setPeeked(undefined)
  return (
    <Modal
      opened={peeked !== undefined}
      onClose={close}
      size={640}
      title={peeked && <PeekTitle text={peeked.text} />}
    >
      {peeked?.outcome.kind === 'peeked' && (
        <PeekContent
          key={peeked.scanId}
          serialIds={peeked.outcome.serialIds}
          productIds={peeked.outcome.productIds}
          onLeave={close}
        />
      )}
    </Modal>
  )
}
