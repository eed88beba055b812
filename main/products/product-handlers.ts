import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { listProducts } from './product-list'
import { findProduct } from './product-rows'
import { createProduct, saveProduct } from './products'
import { readSerialShape, setSerialShape } from './serial-shape'
import { setProductImage } from './set-image'
import { readProductStripping } from './strip-rows'
import { setProductStripping } from './stripping'

export function productHandlers(deps: WarehouseDeps): HandlersFor<'products'> {
  const { reader, engine } = deps.store
  return {
    'products.list': async (input) => accepted(await listProducts(reader, engine, input)),
    'products.read': async ({ productId }) => {
      const product = await findProduct(reader, productId)
      return product ? accepted(product) : refused({ code: 'product-not-found' })
    },
    'products.create': (input) => createProduct(deps, input),
    'products.save': (input) => saveProduct(deps, input),
    'products.readSerialShape': async ({ productId }) => accepted(await readSerialShape(reader, productId)),
    'products.setSerialShape': (input) => setSerialShape(deps, input),
    'products.readStripping': async ({ productId }) =>
      accepted(await readProductStripping(reader, productId)),
    'products.setStripping': (input) => setProductStripping(deps, input),
    'products.setImage': (input) => setProductImage(deps, input),
  }
}
