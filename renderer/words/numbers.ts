const grouped = new Intl.NumberFormat('en')

/** `12,345` */
export const numberText = (number: number): string => grouped.format(number)
