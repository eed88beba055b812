import type { Fault } from '../../shared/ipc/fault'
import { type Answer, type CallName, calls, type Input, type Reply } from '../../shared/ipc/contract'

export type Handlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: (input: Input<Name>) => Promise<Answer<Name>>
}

/** The handlers of one area: `HandlersFor<'products'>` has every `products.…` call. */
export type HandlersFor<Area extends string> = Handlers<Extract<CallName, `${Area}.${string}`>>

export interface FaultLog {
  /** Stores the error and gives what an operator can read out on the phone; never its insides. */
  record(error: unknown, during: string): Fault
}

export type Router = (name: unknown, input: unknown) => Promise<Reply<CallName>>

/**
 * The way of every call: name and input come in unknown, the input is parsed by the contract before the handler sees
 * it, and whatever a handler throws is logged once and answered as a fault.
 */
export function createRouter(handlers: Handlers, faults: FaultLog): Router {
  return async (name, input) => {
    try {
      return await answer(handlers, name, input)
    } catch (error) {
      return { fault: faults.record(error, String(name)) }
    }
  }
}

async function answer(handlers: Handlers, name: unknown, input: unknown): Promise<Answer<CallName>> {
  if (!isCallName(name)) throw new Error(`Unknown call ${JSON.stringify(name)}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table says which handler takes which input; TypeScript cannot follow that through a computed name
  const handler = handlers[name] as (parsed: unknown) => Promise<Answer<CallName>>
  return handler(calls[name].input.parse(input))
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}
