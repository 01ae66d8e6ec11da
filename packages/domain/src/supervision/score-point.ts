import { parseFraction } from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";
import type { BothWords } from "./score-form.ts";
import type { CitedEvent, ScoreStatement } from "./score-inputs.ts";

/** A number of points with the rule and the events it comes from. */
export interface ScorePoint {
  readonly ruleId: string;
  readonly words: BothWords;
  readonly itemId: string | null;
  readonly points: Fraction;
  /** How it was reckoned, with its numbers. */
  readonly formula: string;
  readonly cites: readonly CitedEvent[];
}

/** What is still to be said before a score can be reviewed. */
export interface OpenScore {
  readonly kind: "appraisal" | "grade" | "level";
  readonly itemId: string | null;
}

/** What a form makes of the inputs before it is written down. */
export interface Reckoned {
  readonly points: readonly ScorePoint[];
  readonly open: readonly OpenScore[];
  readonly judged: number;
}

/** A figure of a form or a statement; both were checked when they came in. */
export function figure(text: string): Fraction {
  const value = parseFraction(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
}

/** A statement as an event that a point cites. */
export function statedEvent({ id, on, itemId }: ScoreStatement): CitedEvent & { readonly itemId: string | null } {
  return { source: "statement", id, on, itemId };
}
