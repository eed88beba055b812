import type { z } from 'zod'
import { Customer } from '../../../shared/ipc/customers'

export const customer = (over: Partial<z.input<typeof Customer>> = {}): Customer =>
  Customer.parse({
    customerId: 3,
    name: 'Adler Optik',
    email: 'office@adler.example',
    phone: '+49 30 901820',
    address: 'Am Markt 1\n10117 Berlin',
    note: 'Rings before delivery',
    openOrders: 2,
    revision: 1,
    ...over,
  })
