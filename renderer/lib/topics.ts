import type { CallName } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/events'

const products: readonly Topic[] = ['products', 'receipts', 'serials']
const orders: readonly Topic[] = ['orders', 'suppliers', 'products', 'receipts']
const receipts: readonly Topic[] = ['receipts', 'orders', 'suppliers', 'products', 'serials', 'settings']
const sales: readonly Topic[] = ['sales', 'customers', 'dispatches', 'products', 'serials']
const allocation: readonly Topic[] = ['sales', 'customers', 'dispatches', 'products', 'serials']
const dispatches: readonly Topic[] = [...allocation, 'settings']
const counts: readonly Topic[] = ['counts', 'serials', 'products']
const serials: readonly Topic[] = ['serials', 'receipts', 'dispatches', 'products', 'suppliers']

/** What each question's answer is made of: when one of these topics changes, it is asked again. */
const topicsOfCall = new Map<unknown, readonly Topic[]>(
  Object.entries({
    'dashboard.read': ['products', 'orders', 'receipts', 'sales', 'dispatches', 'serials'],
    'products.list': products,
    'products.read': products,
    'products.readSerialShape': ['products', 'serials'],
    'products.readStripping': ['products'],
    'imports.list': ['imports'],
    'columns.read': ['settings'],
    'exports.listColumns': [],
    'exports.countRows': [...allocation, 'orders', 'suppliers'],
    'suppliers.list': ['suppliers', 'orders'],
    'suppliers.read': ['suppliers', 'orders'],
    'suppliers.readStripping': ['suppliers'],
    'purchases.listOrders': orders,
    'purchases.readOrder': orders,
    'manifests.list': ['orders', 'receipts', 'serials', 'products'],
    'receiving.listReceipts': receipts,
    'receiving.readReceipt': receipts,
    'receiving.listCaptured': receipts,
    'customers.list': ['customers', 'sales'],
    'customers.read': ['customers', 'sales'],
    'sales.listOrders': sales,
    'sales.readOrder': sales,
    'allocation.readWork': allocation,
    'allocation.listAllocated': allocation,
    'allocation.listAvailable': serials,
    'dispatch.listQueue': dispatches,
    'dispatch.listDispatches': dispatches,
    'dispatch.readDispatch': dispatches,
    'dispatch.listCaptured': dispatches,
    'dispatch.listExpected': dispatches,
    'returns.list': ['returns', 'customers'],
    'returns.read': ['returns', 'customers'],
    'returns.listUnits': ['returns', 'serials', 'products', 'customers'],
    'returns.listNewest': ['returns'],
    'counting.list': ['counts', 'products'],
    'counting.read': counts,
    'counting.listNumbers': [...counts, 'sales', 'dispatches', 'customers'],
    'counting.listNewest': ['counts'],
    'counting.readChanges': [...counts, 'sales', 'dispatches'],
    'serials.list': serials,
    'serials.read': [...serials, 'counts'],
    'scanning.listFrames': ['frames'],
    'settings.read': ['settings'],
    'settings.listDevices': ['devices'],
  } satisfies Partial<Record<CallName, readonly Topic[]>>),
)

export const isAboutAny = (name: unknown, changed: ReadonlySet<Topic>): boolean =>
  (topicsOfCall.get(name) ?? []).some((topic) => changed.has(topic))
