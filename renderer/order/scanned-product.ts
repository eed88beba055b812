import type { RefObject } from 'react'
import type { ProductRow } from '../../shared/ipc/products'
import type { Verdict } from '../../shared/ipc/scanning'
import { answerTo } from '../lib/queries'
import { useScanInto } from '../lib/scan-into'
import { refusalText } from '../words/refusal-text'
import { errorText } from '../words/trouble-text'
import { t } from '../words/words'

interface Found {
  readonly onText: (text: string) => void
  readonly onChoose: (product: ProductRow) => void
  /** Why nothing was chosen. */
  readonly say: (what: string) => void
}

/** A product's code that is scanned into the field chooses the product. */
export function useScannedProduct(field: RefObject<HTMLElement | null>, found: Found): void {
  useScanInto(field, (verdict) => {
    choose(verdict, found).catch((trouble: unknown) =>
      found.say(errorText(trouble instanceof Error ? trouble : new Error(String(trouble))).title),
    )
  })
}

async function choose({ text, outcome }: Verdict, { onText, onChoose, say }: Found): Promise<void> {
  const productId = outcome.kind === 'peeked' ? outcome.productIds[0] : undefined
  if (productId === undefined) {
    onText(text)
    say(t('order.lines.noProduct', { text }))
    return
  }
  const product = await answerTo('products.read', { productId })
  if (product.status === 'active') onChoose(product)
  else say(refusalText({ code: 'product-archived', productName: product.name }).title)
}
