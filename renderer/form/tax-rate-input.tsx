import { NumberInput, type NumberInputProps, Text } from '@mantine/core'

/** What a number field holds while it is typed in: `7.` is on the way to 7.25. */
export type Typed = number | string

/** A tax rate in per cent, to a hundredth. */
export const TaxRateInput = (props: NumberInputProps) => (
  <NumberInput
    {...props}
    min={0}
    max={100}
    decimalScale={2}
    allowNegative={false}
    rightSection={
      <Text size="xs" c="dimmed">
        %
      </Text>
    }
    styles={{ input: { textAlign: 'right' } }}
  />
)

/** Hundredths of a per cent as per cent. */
export const percentOf = (taxRate: number): number => taxRate / 100

/** Back again; nothing typed is no tax. */
export const rateOf = (percent: Typed): number => Math.round(Number(percent) * 100)
