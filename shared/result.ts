/** What an act gives back: its value, or why it was refused. A refusal is expected and is a value; a fault is thrown. */
export type Result<Value, Refused> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused }

export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const refused = <Refused>(refusal: Refused): Result<never, Refused> => ({ ok: false, refusal })
