import { z } from 'zod'
import { SerialStatus } from '../serial-status'
import { OperationId, PurchaseOrderId, PurchaseOrderLineId, SerialId } from '../values'
import { call } from './call'
import { pageOf } from './page'

/** A number that a supplier has announced with an order; its status says whether it has come. */
export const AnnouncedSerial = z.object({
  serialId: SerialId,
  serial: z.string(),
  productName: z.string(),
  status: SerialStatus,
})
export type AnnouncedSerial = z.infer<typeof AnnouncedSerial>

/** Suppliers' manifests: which numbers should come with a purchase order. They are imported. */
export const manifestCalls = {
  /** In the order of the lines; with a line, those of its product. The search finds any part. */
  'manifests.list': call({
    input: z.object({
      purchaseOrderId: PurchaseOrderId,
      purchaseOrderLineId: PurchaseOrderLineId.nullable(),
      /** Only those that have not come. */
      isMissing: z.boolean(),
      search: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(AnnouncedSerial),
    refusals: [],
  }),
  /** Takes off what has not come; what has come stays received. */
  'manifests.remove': call({
    input: z.object({ operationId: OperationId, purchaseOrderId: PurchaseOrderId }),
    output: z.object({ removed: z.int() }),
    refusals: ['order-not-found', 'nothing-on-manifest'],
  }),
}
