import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { autoNumber } from './auto-number'
import { captureMany } from './capture-many'
import { listCaptured, readGaps } from './captured-rows'
import { commitReceipt } from './commit'
import { type ReceivingDeps, workOn } from './deps'
import {
  addLine,
  receiveOutstanding,
  removeLine,
  setNotGood,
  setQuantity,
  setSupplierReference,
} from './lines'
import { markDamaged } from './mark-damaged'
import { openReceipt } from './open-receipt'
import { findWorkingReceipt, shownReceipt } from './read-receipt'
import { listReceipts } from './receipt-list'
import { reverseReceipt } from './reverse'
import { undoLast, undoLine, undoSerial } from './undo'

export function receivingHandlers(deps: ReceivingDeps): HandlersFor<'receiving'> {
  const { reader, engine } = deps.store
  return {
    'receiving.listReceipts': async (wanted) => accepted(await listReceipts(reader, engine, wanted)),
    'receiving.openReceipt': (wanted) => openReceipt(deps, wanted),
    'receiving.readReceipt': async ({ receiptId }) => {
      const receipt = await findWorkingReceipt(reader, receiptId)
      if (!receipt) return refused({ code: 'receipt-not-found' })
      return accepted(shownReceipt(receipt, deps.arrows.chosenLine(workOn(receiptId))))
    },
    'receiving.listCaptured': async (wanted) => accepted(await listCaptured(reader, engine, wanted)),
    'receiving.readGaps': async ({ receiptLineId }) => accepted(await readGaps(reader, receiptLineId)),
    'receiving.setSupplierReference': (wanted) => setSupplierReference(deps, wanted),
    'receiving.setQuantity': (wanted) => setQuantity(deps, wanted),
    'receiving.receiveOutstanding': (wanted) => receiveOutstanding(deps, wanted),
    'receiving.setNotGood': (wanted) => setNotGood(deps, wanted),
    'receiving.markDamaged': (wanted) => markDamaged(deps, wanted),
    'receiving.addLine': (wanted) => addLine(deps, wanted),
    'receiving.removeLine': (wanted) => removeLine(deps, wanted),
    'receiving.captureMany': (wanted) => captureMany(deps, wanted),
    'receiving.autoNumber': (wanted) => autoNumber(deps, wanted),
    'receiving.undoLast': (wanted) => undoLast(deps, wanted),
    'receiving.undoSerial': (wanted) => undoSerial(deps, wanted),
    'receiving.undoLine': (wanted) => undoLine(deps, wanted),
    'receiving.commit': (wanted) => commitReceipt(deps, wanted),
    'receiving.reverse': (wanted) => reverseReceipt(deps, wanted),
  }
}
