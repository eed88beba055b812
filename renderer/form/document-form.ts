import { type FormErrors, type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form'
import { useCallback, useEffect, useState } from 'react'

interface DocumentForm<Values extends Record<string, unknown>, Document> {
  readonly form: UseFormReturnType<Values>
  /** What the form was filled from: its revision is the one to save over. */
  readonly base: Document
  /** Puts this document into the form, over whatever was typed. */
  readonly fill: (document: Document) => void
}

/**
 * A form over a document that others may save too. Untouched, it follows the document; once something was typed it
 * stays on the revision it was filled from, so that nobody's change is overwritten unseen.
 */
export function useDocumentForm<Values extends Record<string, unknown>, Document extends Revised | null>(
  document: Document,
  valuesOf: (document: Document) => Values,
  validate: NonNullable<UseFormInput<Values>['validate']>,
): DocumentForm<Values, Document> {
  const form = useForm<Values>({ initialValues: valuesOf(document), validate })
  const [base, setBase] = useState(document)
  const { isDirty, setInitialValues, setValues, clearErrors } = form
  const fill = useCallback(
    (from: Document) => {
      const values = valuesOf(from)
      setInitialValues(values)
      setValues(values)
      clearErrors()
      setBase(() => from)
    },
    [valuesOf, setInitialValues, setValues, clearErrors],
  )
  const isNewer = document !== null && document.revision !== base?.revision
  const isUntouched = !isDirty()
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- a form is filled through its setters only
    if (isNewer && isUntouched) fill(document)
  }, [isNewer, isUntouched, document, fill])
  return { form, base, fill }
}

interface Revised {
  readonly revision: number
}

/** For `form.onSubmit(save, focusFirstError(form))`: nobody has to look for what is wrong. */
export const focusFirstError =
  <Values extends Record<string, unknown>>(form: UseFormReturnType<Values>) =>
  (errors: FormErrors): void => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
