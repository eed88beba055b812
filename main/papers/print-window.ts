import { readFile } from 'node:fs/promises'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import { appOrigin } from '../app-protocol'
import { hardenSession } from '../hardening'
import { fontFiles } from './font-files'

/** A page and how it looks. */
export interface Printable {
  readonly html: string
  readonly css: string
}

/**
 * Lays papers out in windows that nobody sees. Whatever is on a paper can do nothing there: no script runs, nothing of
 * the program is reached, and no file but the page, its style and its fonts is served.
 */
export class PrintWindows {
  readonly #session: Session
  readonly #shown = new Map<string, Printable>()
  #count = 0

  constructor() {
    // A session of its own, kept in memory only: the station's window is not in it.
    this.#session = session.fromPartition('papers')
    hardenSession(this.#session)
    this.#session.protocol.handle('app', ({ url }) => this.#answer(new URL(url).pathname))
  }

  /** Gives the laid-out page to the work; the window is gone when it is done. */
  async layOut<Answer>(page: Printable, work: (contents: WebContents) => Promise<Answer>): Promise<Answer> {
    this.#count += 1
    const place = String(this.#count)
    this.#shown.set(place, page)
    const window = new BrowserWindow({ show: false, webPreferences: this.#preferences() })
    try {
      // Resolves once the style and the fonts that it asks for are there too.
      await window.loadURL(`${appOrigin}/${place}/paper.html`)
      return await Promise.race([work(window.webContents), whenGone(window.webContents)])
    } finally {
      this.#shown.delete(place)
      window.destroy()
    }
  }

  #preferences(): Electron.WebPreferences {
    return {
      session: this.#session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    }
  }

  async #answer(pathname: string): Promise<Response> {
    const [, place = '', file = ''] = pathname.split('/')
    const font = fontNames.find((name) => pathname === `/fonts/${name}.woff2`)
    if (font) return answerWith(await readFile(fontFiles[font]), 'font/woff2')
    const page = this.#shown.get(place)
    if (page && file === 'paper.html') return answerWith(page.html, 'text/html; charset=utf-8')
    if (page && file === 'paper.css') return answerWith(page.css, 'text/css; charset=utf-8')
    return new Response('Not found', { status: 404 })
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal that nobody adds to
const fontNames = Object.keys(fontFiles) as (keyof typeof fontFiles)[]

/** Never answers; throws when the page is lost before the work is done. */
const whenGone = (contents: WebContents): Promise<never> =>
  new Promise((_resolve, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The page of a paper was lost: ${reason}`)),
    )
  })

const answerWith = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  })

const contentSecurityPolicy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')
