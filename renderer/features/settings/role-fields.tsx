import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { t } from '../../words/words'
import type { ScannerEntry } from './scanner-entry'

const kinds = ['any', 'receiving', 'packing', 'operator'] as const

/** What the scanner is used for. */
export const RoleFields = ({ form }: { readonly form: UseFormReturnType<ScannerEntry> }) => {
  const { role } = form.values
  return (
    <>
      <Select
        label={t('settings.scanners.role')}
        description={t(`settings.scanners.rolesWhat.${role}`)}
        data={kinds.map((value) => ({ value, label: t(`settings.scanners.roleChoices.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('role')}
      />
      {role === 'operator' && (
        <TextInput
          label={t('settings.scanners.operator')}
          maxLength={60}
          {...form.getInputProps('operator')}
        />
      )}
    </>
  )
}
