import type { z } from 'zod'
import { Supplier } from '../../../shared/ipc/suppliers'

export const supplier = (over: Partial<z.input<typeof Supplier>> = {}): Supplier =>
  Supplier.parse({
    supplierId: 5,
    name: 'Northwind Ltd',
    email: 'orders@northwind.example',
    phone: '+44 20 7946 0123',
    note: 'Delivers on Tuesdays',
    openOrders: 2,
    revision: 1,
    ...over,
  })
