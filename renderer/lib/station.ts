import type { Answer, CallName, Question, Reply } from '../../shared/ipc/contract'
import type { Fault, FaultKind } from '../../shared/ipc/fault'
import type { EventName, Payload } from '../../shared/ipc/events'
import { OperationId } from '../../shared/values'

/** Trouble that nobody at the bench caused. The reference finds it in the log. */
export class StationFault extends Error {
  readonly reference: string
  readonly kind: FaultKind

  constructor({ reference, kind }: Fault) {
    super(`The station could not finish this (${kind}, reference ${reference})`)
    this.name = 'StationFault'
    this.reference = reference
    this.kind = kind
  }
}

/** Whatever was thrown, as trouble that can be shown. */
export const asFault = (thrown: unknown): StationFault =>
  thrown instanceof StationFault ? thrown : new StationFault({ reference: 'none', kind: 'internal' })

/** Asks the main process. A refusal comes back as a value; a fault is thrown as a StationFault. */
export async function call<Name extends CallName>(
  name: Name,
  question: Question<Name>,
): Promise<Answer<Name>> {
  const reply = await replyTo(name, question)
  if ('fault' in reply) throw new StationFault(reply.fault)
  return reply
}

async function replyTo<Name extends CallName>(name: Name, question: Question<Name>): Promise<Reply<Name>> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract binds both ends: main answers each name with its own reply
    return (await window.station.call(name, question)) as Reply<Name>
  } catch {
    return { fault: { reference: 'none', kind: 'internal' } }
  }
}

type Listener = (name: string, payload: unknown) => void

const listeners = new Set<Listener>()
let unlisten: (() => void) | undefined

/** Calls the listener with every announcement of that name; the returned function ends it. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: Payload<Name>) => void,
): () => void {
  const forward: Listener = (announced, payload) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name says which payload it is, as in replyTo
    if (announced === name) listener(payload as Payload<Name>)
  }
  listeners.add(forward)
  unlisten ??= window.station.listen((announced, payload) => {
    for (const each of new Set(listeners)) each(announced, payload)
  })
  return () => {
    listeners.delete(forward)
    if (listeners.size > 0) return
    unlisten?.()
    unlisten = undefined
  }
}

/** Made before a writing call, so that repeating the call records it once. */
export const newOperationId = (): OperationId => OperationId.parse(crypto.randomUUID())
