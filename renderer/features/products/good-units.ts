import type { Product } from '../../../shared/ipc/products'

/** Units that nobody knows by a number and that are not blocked. */
export const goodUnits = ({
  hasSerialNumbers,
  withoutSerialNumber,
  currentInventory,
  blocked,
}: Product): number => (hasSerialNumbers ? withoutSerialNumber : currentInventory - blocked)
