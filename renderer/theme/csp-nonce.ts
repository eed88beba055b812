import { setNonce } from 'get-nonce'

/** The nonce of this load; main writes it into the page's meta tag and its Content-Security-Policy. */
export const cspNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** Style elements that libraries make for scroll locks carry the nonce too. */
export const giveNonceToLibraries = (): void => setNonce(cspNonce())
