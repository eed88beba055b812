import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import type { Product } from '../../../shared/ipc/products'
import { focusFirstError } from '../../form/document-form'
import { useSaveKey } from '../../form/save-key'
import { UnsavedGuard, useUnsaved } from '../../form/unsaved-guard'
import { Page } from '../../shell/page'
import { ProductStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { BecameWithout } from './became-without'
import { DetailsLayout } from './details-layout'
import { GiveNumbersDialog } from './give-numbers-dialog'
import { InventoryCard } from './inventory-card'
import { pathToProducts } from './path-to-products'
import { PictureCard } from './picture-card'
import { ProductFields } from './product-fields'
import classes from './product-page.module.css'
import { SavingTrouble } from './saving-trouble'
import { ShapeCard } from './shape-card'
import { StrippingOfProduct } from './stripping-of-product'
import { SerialsTab } from './serials-tab'
import { TrackingOffDialog } from './tracking-off-dialog'
import { useProductSaving } from './use-product-saving'

interface Props {
  readonly product: Product
  readonly tab: string
  readonly readAgain: () => Promise<Product | undefined>
}

/** One product: its details, and its serial numbers. */
export function KeptProductPage({ product, tab, readAgain }: Props) {
  const formId = useId()
  const saving = useProductSaving(product, readAgain)
  const { form } = saving
  const unsaved = useUnsaved(form.isDirty())
  const [isGiving, giving] = useDisclosure()
  const [shownTab, showTab] = useTab(product, tab)
  useSaveKey(formId)
  return (
    <Page
      fills={shownTab === 'serials'}
      title={product.name}
      path={pathToProducts}
      beside={<ProductStatusBadge status={product.status} />}
      actions={
        (shownTab === 'details' || form.isDirty()) && (
          <Button type="submit" form={formId} loading={saving.isBusy}>
            {t('form.save')}
          </Button>
        )
      }
    >
      <BecameWithout
        count={Math.min(saving.becameWithout, product.withoutSerialNumber)}
        onGive={giving.open}
        onClose={saving.forgetBecameWithout}
      />
      <SavingTrouble saving={saving} />
      <Tabs value={shownTab} onChange={showTab} keepMounted={false} className={classes.tabs}>
        <Tabs.List mb="md">
          <Tabs.Tab value="details">{t('products.tabs.details')}</Tabs.Tab>
          <Tabs.Tab value="serials">{t('products.tabs.serials')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details" keepMounted>
          <DetailsLayout
            beside={
              <>
                <PictureCard product={product} />
                <InventoryCard product={product} onGive={giving.open} />
                {product.hasSerialNumbers && <ShapeCard product={product} />}
                {product.hasSerialNumbers && <StrippingOfProduct product={product} />}
              </>
            }
          >
            <form id={formId} noValidate onSubmit={form.onSubmit(saving.save, focusFirstError(form))}>
              <ProductFields form={form} product={product} />
            </form>
          </DetailsLayout>
        </Tabs.Panel>
        <Tabs.Panel value="serials" className={classes.serials}>
          <SerialsTab product={product} onGive={giving.open} />
        </Tabs.Panel>
      </Tabs>
      <TrackingOffDialog saving={saving} />
      <GiveNumbersDialog product={product} isOpen={isGiving} onClose={giving.close} />
      <UnsavedGuard unsaved={unsaved} />
    </Page>
  )
}

/** The tab stands in the address. What was typed under the other tab stays, so leaving it is not asked about. */
function useTab({ productId }: Product, asked: string) {
  const navigate = useNavigate()
  const shown = asked === 'serials' ? 'serials' : 'details'
  const show = (tab: string | null): void => {
    void navigate({
      to: '/products/$productId',
      params: { productId },
      search: { tab: tab ?? 'details' },
      replace: true,
      ignoreBlocker: true,
    })
  }
  return [shown, show] as const
}
