import type { ZplPrinter } from '../../shared/label'
import type { RefusalOf } from '../../shared/refusal'
import { sendOverNetwork } from './network-printer'

/** What has come of sending labels to a printer. */
export type Delivery =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'unreachable'
      readonly reason: RefusalOf<'label-printer-unreachable'>['reason']
    }
  | { readonly kind: 'broke-off' }

/** Sends bytes to a label printer. */
export type SendLabels = (printer: ZplPrinter, bytes: Uint8Array) => Promise<Delivery>

type SendOverComPort = (
  printer: Extract<ZplPrinter, { kind: 'com-port' }>,
  bytes: Uint8Array,
) => Promise<Delivery>

/** Over the network or a com port, as the printer is reached. */
export const sendLabels =
  (sendOverComPort: SendOverComPort): SendLabels =>
  (printer, bytes) =>
    printer.kind === 'network' ? sendOverNetwork(printer, bytes) : sendOverComPort(printer, bytes)

/** As people find it: `192.168.1.9:9100`, or the com port. */
export const nameOfPrinter = (printer: ZplPrinter): string =>
  printer.kind === 'network' ? `${printer.host}:${printer.port}` : printer.path
