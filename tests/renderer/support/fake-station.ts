import { vi } from 'vitest'
import { type CallName, calls, type Input, type Reply } from '../../../shared/ipc/contract'
import type { Fault, FaultKind } from '../../../shared/ipc/fault'
import { type EventName, events, type Payload } from '../../../shared/ipc/events'

/** What the main process would do, call by call: `{ 'products.read': ({ productId }) => accepted(product) }`. */
export type Handlers = {
  [Name in CallName]?: (input: Input<Name>) => Reply<Name> | Promise<Reply<Name>>
}

export interface FakeStation {
  /** Every call so far, in order, with its parsed input. */
  readonly asked: { readonly name: CallName; readonly input: unknown }[]
  /** The inputs of one call, in order. */
  readonly inputsOf: <Name extends CallName>(name: Name) => Input<Name>[]
  readonly announce: <Name extends EventName>(name: Name, payload: Payload<Name>) => void
  /** Adds or replaces handlers while a test goes on. */
  readonly answer: (handlers: Handlers) => void
  /** What went wrong between test and screen; the test fails with it. */
  readonly mistakes: string[]
}

let present: FakeStation | undefined

/** Stands where the preload puts `window.station`. Inputs are parsed by the contract, as main does. */
export function fakeStation(given: Handlers): FakeStation {
  const handlers = { ...given }
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const station: FakeStation = {
    asked: [],
    mistakes: [],
    inputsOf: <Name extends CallName>(name: Name) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name under which an input was kept says what it is
      station.asked.filter((each) => each.name === name).map(({ input }) => input as Input<Name>),
    announce: (name, payload) => {
      const parsed = events[name].parse(payload)
      for (const each of new Set(listeners)) each(name, parsed)
    },
    answer: (more) => void Object.assign(handlers, more),
  }
  const call = async (name: string, question: unknown): Promise<unknown> => {
    if (!isCall(name)) return mistake(station, `The contract has no call ${name}.`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of many by its name; the same name's schema parses its input
    const handler = handlers[name] as ((input: unknown) => unknown) | undefined
    if (!handler) return mistake(station, `Nobody answers ${name} in this test.`)
    const parsed = calls[name].input.safeParse(question)
    if (!parsed.success) return mistake(station, `${name} was asked wrongly: ${parsed.error.message}`)
    station.asked.push({ name, input: parsed.data })
    return structuredClone(await handler(parsed.data))
  }
  const listen = (listener: (name: string, payload: unknown) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  vi.stubGlobal('station', { call, listen })
  present = station
  return station
}

const isCall = (name: string): name is CallName => name in calls

function mistake(station: FakeStation, text: string): { fault: Fault } {
  station.mistakes.push(text)
  return fault('internal')
}

/** What a handler gives back when the station broke. */
export const fault = (kind: FaultKind, reference = 'F-TEST'): { fault: Fault } => ({
  fault: { kind, reference },
})

/** After each test: fails it when a screen asked what nobody answers. */
export function leaveFakeStation(): void {
  const mistakes = present?.mistakes ?? []
  present = undefined
  vi.unstubAllGlobals()
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
}
