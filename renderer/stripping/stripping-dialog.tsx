import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal'
import { StripRule } from '../../shared/strip-rule'
import { DialogFoot } from '../form/dialog-foot'
import { ExplainedChoice } from '../form/explained-choice'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import type { Doing } from '../lib/deed'
import { t } from '../words/words'
import { StrippingExample } from './stripping-example'

export interface StrippingSaving {
  /** Whose scans: its name, and what it is. */
  readonly name: string
  readonly owner: 'product' | 'supplier'
  /** What went wrong when it was saved last. */
  readonly trouble: Pick<Doing<never, unknown, Refusal>, 'isBusy' | 'refusal' | 'fault'>
  /** True once it is saved. */
  readonly save: (rule: StripRule) => Promise<boolean>
}

interface Props extends StrippingSaving {
  readonly rule: StripRule
  readonly onClose: () => void
}

const kinds = ['none', 'prefix', 'pattern'] as const satisfies readonly StripRule['kind'][]

/** Chooses what is stripped from plain scans, and tries it on an example before it is saved. */
export function StrippingDialog({ name, owner, rule: kept, trouble, save, onClose }: Props) {
  const [kind, setKind] = useState(kept.kind)
  const [text, setText] = useState(kept.kind === 'none' ? '' : kept.text)
  const parsed = StripRule.safeParse(kind === 'none' ? { kind } : { kind, text })
  const rule = parsed.success ? parsed.data : undefined
  const saveRule = async () => {
    if (!rule || !(await save(rule))) return
    notifications.show({ message: t('stripping.saved', { name }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('stripping.dialog', { name })} size="lg">
      <Stack>
        <ExplainedChoice
          label={t('stripping.taken')}
          description={t(`stripping.why.${owner}`)}
          choices={kinds.map((each) => ({
            value: each,
            label: t(`stripping.kinds.${each}`),
            description: t(`stripping.kindsHint.${each}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== 'none' && (
          <TextInput
            size="md"
            label={t(`stripping.field.${kind}`)}
            description={kind === 'pattern' ? t('stripping.signs') : undefined}
            classNames={{ input: 'serial' }}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {rule && rule.kind !== 'none' && <StrippingExample rule={rule} />}
        <RefusalAlert refusal={trouble.refusal} />
        <ErrorAlert error={trouble.fault} />
        <DialogFoot onCancel={onClose}>
          <Button size="md" loading={trouble.isBusy} disabled={!rule} onClick={() => void saveRule()}>
            {t('form.save')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}
