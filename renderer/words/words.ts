import { createInstance } from 'i18next'
import { en } from './en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof en }
  }
}

const words = createInstance()

void words.init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'words',
  ns: ['words'],
  resources: { en: { words: en } },
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
})

/** A sentence of the catalogue: `t('products.title')`, with its values: `t('table.rows', { count: 3 })`. */
export const t = words.t
