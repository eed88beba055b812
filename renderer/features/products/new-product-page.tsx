import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { focusFirstError } from '../../form/document-form'
import { useSaveKey } from '../../form/save-key'
import { useUnplaced } from '../../form/unplaced-refusal'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { UnsavedGuard, useUnsaved } from '../../form/unsaved-guard'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { WaitingCard, DetailsLayout } from './details-layout'
import { pathToProducts } from './path-to-products'
import { ProductFields } from './product-fields'
import { type ProductValues, draftOf, productChecks, valuesOf } from './product-values'
import { showAtProductField } from './refused-field'
import { tellSaved } from './tell-saved'

/** A product before it is saved for the first time. */
export function NewProductPage() {
  const formId = useId()
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const create = useAct('products.create')
  const form = useForm<ProductValues>({ initialValues: valuesOf(null), validate: productChecks })
  const unsaved = useUnsaved(form.isDirty())
  const [refusal, setPlaced] = useUnplaced(create.refusal)
  useSaveKey(formId)

  const save = async (values: ProductValues): Promise<void> => {
    const answer = await create.run({ product: draftOf(values) })
    if (answer?.ok === false && showAtProductField(form, answer.refusal)) setPlaced(answer.refusal)
    if (!answer?.ok) return
    const { productId, name } = answer.value
    keep('products.read', { productId }, answer.value)
    unsaved.leaveFreely()
    tellSaved(name)
    await navigate({ to: '/products/$productId', params: { productId }, replace: true })
  }
  return (
    <Page
      title={t('products.newTitle')}
      path={pathToProducts}
      actions={
        <Button type="submit" form={formId} loading={create.isBusy}>
          {t('form.save')}
        </Button>
      }
    >
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={create.fault} />
      <form
        id={formId}
        noValidate
        onSubmit={form.onSubmit((values) => void save(values), focusFirstError(form))}
      >
        <DetailsLayout
          beside={
            <>
              <WaitingCard title={t('products.picture.title')} text={t('products.picture.afterSaving')} />
              <WaitingCard title={t('products.inventory.title')} text={t('products.inventory.afterSaving')} />
            </>
          }
        >
          <ProductFields form={form} product={null} />
        </DetailsLayout>
      </form>
      <UnsavedGuard unsaved={unsaved} />
    </Page>
  )
}
