import { useCallback } from 'react'
import type { DispatchId } from '../../../shared/values'
import { ReferenceField } from '../../capture/reference-field'
import { t } from '../../words/words'
import { useDispatchAct } from './dispatch-deed'

interface Props {
  readonly dispatchId: DispatchId
  readonly kept: string
}

/** The carrier's number of the shipment. */
export function CarrierReference({ dispatchId, kept }: Props) {
  const { run } = useDispatchAct('dispatch.setReference')
  const save = useCallback((reference: string) => run({ dispatchId, reference }), [run, dispatchId])
  return <ReferenceField label={t('dispatch.head.carrier')} kept={kept} onSave={save} />
}
