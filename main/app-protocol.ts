import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { ProductId } from '../shared/values'

export const appOrigin = 'app://station'
const productImages = '/product-images/'

interface StoredImage {
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

type FindImage = (productId: ProductId) => Promise<StoredImage | undefined>

/** Has to be called before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the window's own files and the pictures of products under `app://station/`, and nothing else. */
export function serveApp(rendererFolder: string, findImage: FindImage): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'station' || request.method !== 'GET') return notFound()
    if (pathname.startsWith(productImages)) return imageResponse(pathname, findImage)
    const file = fileUnder(rendererFolder, pathname === '/' ? '/index.html' : pathname)
    if (file === undefined) return notFound()
    return file.endsWith('.html') ? pageResponse(file) : fileResponse(file)
  })
}

/** The file that a path names, if it lies under the folder. */
function fileUnder(folder: string, pathname: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(pathname)))
  return file.startsWith(folder + sep) ? file : undefined
}

async function pageResponse(file: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const page = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce)
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function fileResponse(file: string): Promise<Response> {
  try {
    return await net.fetch(pathToFileURL(file).href)
  } catch {
    return notFound()
  }
}

async function imageResponse(pathname: string, findImage: FindImage): Promise<Response> {
  const productId = ProductId.safeParse(Number(pathname.slice(productImages.length)))
  const image = productId.success ? await findImage(productId.data) : undefined
  if (!image) return notFound()
  return new Response(image.bytes, {
    headers: { 'Content-Type': image.mediaType, 'X-Content-Type-Options': 'nosniff' },
  })
}

const notFound = () => new Response('Not found', { status: 404 })

const contentSecurityPolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ')
