import { Select } from '@mantine/core'
import { LabelSizeName, LabelSymbol } from '../../shared/label'
import { t } from '../words/words'

const sizes = LabelSizeName.options.map((size) => ({ value: size, label: t(`labels.sizes.${size}`) }))
const symbols = LabelSymbol.options.map((symbol) => ({ value: symbol, label: t(`labels.symbols.${symbol}`) }))

interface SizeProps {
  readonly size: LabelSizeName
  readonly onChange: (size: LabelSizeName) => void
}

export const SizeChoice = ({ size, onChange }: SizeProps) => (
  <Select
    label={t('labels.size')}
    data={sizes}
    value={size}
    onChange={(chosen) => onChange(LabelSizeName.parse(chosen))}
    allowDeselect={false}
    flex={1}
  />
)

interface SymbolProps {
  readonly symbol: LabelSymbol
  readonly onChange: (symbol: LabelSymbol) => void
}

export const SymbolChoice = ({ symbol, onChange }: SymbolProps) => (
  <Select
    label={t('labels.symbol')}
    data={symbols}
    value={symbol}
    onChange={(chosen) => onChange(LabelSymbol.parse(chosen))}
    allowDeselect={false}
    flex={1}
  />
)
