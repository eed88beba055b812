import { useState } from 'react'
import type { Product } from '../../../shared/ipc/products'
import type { Refusal } from '../../../shared/refusal'
import { useDocumentForm } from '../../form/document-form'
import { useUnplaced } from '../../form/unplaced-refusal'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import type { StationFault } from '../../lib/station'
import { draftOf, type ProductForm, productChecks, type ProductValues, valuesOf } from './product-values'
import { showAtProductField } from './refused-field'
import { tellSaved } from './tell-saved'

export interface ProductSaving {
  readonly form: ProductForm
  readonly save: (values: ProductValues) => void
  /** R10: the same again, now that the operator has seen what switching off does. */
  readonly saveConfirmed: () => void
  /** Switches back on what was switched off, and saves nothing. */
  readonly leaveTrackingOn: () => void
  /** Drops what was typed and shows what somebody else saved. */
  readonly reload: () => void
  readonly isBusy: boolean
  /** A refusal that is about no field of the form. */
  readonly refusal: Refusal | undefined
  readonly fault: StationFault | undefined
  /** R10: how many units the last save made units without serial no. */
  readonly becameWithout: number
  readonly forgetBecameWithout: () => void
}

export function useProductSaving(
  product: Product,
  readAgain: () => Promise<Product | undefined>,
): ProductSaving {
  const keep = useKeepAnswer()
  const { form, base, fill } = useDocumentForm(product, valuesOf, productChecks)
  const { run, clear, isBusy, refusal, fault } = useAct('products.save')
  const [unplaced, setPlaced] = useUnplaced(refusal)
  const [becameWithout, setBecameWithout] = useState(0)
  const { productId } = product

  const send = async (values: ProductValues, trackingOffConfirmed: boolean): Promise<void> => {
    const answer = await run({
      productId,
      revision: base.revision,
      product: draftOf(values),
      trackingOffConfirmed,
    })
    if (answer?.ok === false && showAtProductField(form, answer.refusal)) setPlaced(answer.refusal)
    if (!answer?.ok) return
    const saved = answer.value.product
    keep('products.read', { productId }, saved)
    fill(saved)
    setBecameWithout(answer.value.becameWithoutSerial)
    tellSaved(saved.name)
  }
  const reload = async (): Promise<void> => {
    const newest = await readAgain()
    if (!newest) return
    fill(newest)
    clear()
  }
  return {
    form,
    save: (values) => void send(values, false),
    saveConfirmed: () => void send(form.getValues(), true),
    leaveTrackingOn: () => {
      form.setFieldValue('hasSerialNumbers', true)
      clear()
    },
    reload: () => void reload(),
    isBusy,
    refusal: unplaced,
    fault,
    becameWithout,
    forgetBecameWithout: () => setBecameWithout(0),
  }
}
