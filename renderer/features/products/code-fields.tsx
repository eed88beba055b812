import { ActionIcon, Group, Select, Text, TextInput } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { isGtin } from '../../../shared/gtin'
import { ProductCodeKind } from '../../../shared/ipc/products'
import { useScanInto } from '../../lib/scan-into'
import { t } from '../../words/words'
import { nameOfGtin } from './code-check'
import type { CodeRow } from './product-values'

interface Props {
  readonly place: number
  readonly code: CodeRow
  readonly error: ReactNode
  readonly onChange: (change: Partial<CodeRow>) => void
  readonly onLeave: () => void
  /** Enter: the next code. */
  readonly onEnter: () => void
  readonly onRemove: () => void
}

const kinds = ProductCodeKind.options.map((kind) => ({ value: kind, label: t(`products.codes.${kind}`) }))

/** One code: what kind it is, and its digits. */
export function CodeFields({ place, code, error, onChange, onLeave, onEnter, onRemove }: Props) {
  const recognised = code.kind === 'gtin' ? nameOfGtin(code.text) : undefined
  const number = place + 1
  const field = useRef<HTMLInputElement>(null)
  useScanInto(field, ({ text }) => onChange({ text, kind: isGtin(text) ? 'gtin' : 'barcode' }))
  const isNew = code.text === ''
  useEffect(() => {
    if (isNew) field.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- only a row that was just added takes the focus
  }, [])
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Select
        aria-label={t('products.codes.kind', { place: number })}
        data={kinds}
        value={code.kind}
        onChange={(kind) => onChange({ kind: ProductCodeKind.parse(kind) })}
        allowDeselect={false}
        w={200}
      />
      <TextInput
        aria-label={t('products.codes.text', { place: number })}
        data-path={`codes.${place}.text`}
        classNames={{ input: 'serial' }}
        inputMode={code.kind === 'gtin' ? 'numeric' : 'text'}
        maxLength={2048}
        ref={field}
        value={code.text}
        error={error}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (code.text.trim() !== '') onEnter()
        }}
        rightSection={recognised && <Recognised name={recognised} />}
        rightSectionWidth={104}
        flex={1}
      />
      <ActionIcon aria-label={t('products.codes.remove', { place: number })} onClick={onRemove} color="gray">
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

const Recognised = ({ name }: { readonly name: string }) => (
  <Group gap={4} wrap="nowrap" c="dimmed">
    <IconCheck size={16} aria-hidden />
    <Text size="xs">{name}</Text>
  </Group>
)
