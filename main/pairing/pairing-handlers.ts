import { accepted } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { Pairing } from './pairing'
import { shownCodes } from './shown-codes'

export const pairingHandlers = (pairing: Pairing): HandlersFor<'pairing'> => ({
  'pairing.readCodes': async () => accepted(shownCodes()),
  'pairing.open': async () => accepted(await pairing.open()),
  'pairing.close': async () => accepted(await pairing.close()),
})
