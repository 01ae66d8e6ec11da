/** The answer of every `decide…` rule: allowed, or the reason why not (the part of an error code after its room). */
export type Decision<Reason extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Reason };

export const ALLOWED: Decision<never> = { allowed: true };

/** A refusal with its reason. */
export function refused<Reason extends string>(because: Reason): Decision<Reason> {
  return { allowed: false, because };
}
