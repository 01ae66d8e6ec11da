import type { CalendarDate } from "../../values/index.ts";
import type { AskField, AskFilter } from "./ask-source.ts";

/** What a question wants to know. `words`: it only names a matter. */
export const ASK_INTENTS = ["tasks", "count", "who", "when", "target", "says", "changed", "words"] as const;
export type AskIntent = (typeof ASK_INTENTS)[number];

/** What words may be about that have several meanings. */
export const ASK_CHOICES = ["department", "plan", "time"] as const;
export type AskChoiceAbout = (typeof ASK_CHOICES)[number];

/** The fields a question may fill, in the order in which they are shown. */
export const ASK_FIELDS = [
  "planId",
  "departmentId",
  "bodyName",
  "dutyRole",
  "deadline",
  "deadlineFrom",
  "deadlineTo",
  "leadBasis",
  "isKey",
  "hasQuestion",
  "q",
] as const satisfies readonly AskField[];

/** Somebody a question may name: a department, or a body as written; `forms` are all ways to write the name. */
export interface NamedBody {
  readonly departmentId: string | null;
  readonly name: string;
  readonly forms: readonly string[];
  /** Whose it is: 市科技局 alone means that of the nearest division, not a neighbour's. Null for a body as written. */
  readonly divisionCode: string | null;
}

/** What names in questions are resolved by. Forms and titles are in the form in which questions are read. */
export interface AskLexicon {
  readonly bodies: readonly NamedBody[];
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly form: string;
    readonly divisionCode: string | null;
  }[];
  /** The divisions a name without its place means, the nearest first: the asker's own, those above it, those with plans. */
  readonly nearDivisions: readonly (readonly string[])[];
  readonly today: CalendarDate;
}

/** One condition that the question was read as, and the words it was read from. */
export interface ReadCondition {
  readonly field: AskField;
  readonly value: string;
  readonly name: string | null;
  readonly words: string;
}

/** Words with several meanings; nothing is taken for granted until a person picks one. */
export interface ReadChoice {
  readonly about: AskChoiceAbout;
  readonly words: string;
  readonly options: readonly { readonly value: string; readonly name: string | null }[];
}

/** What a person settled already: fields taken away, meanings picked. */
export interface AskSettled {
  readonly without: readonly string[];
  readonly picked: Readonly<Partial<Record<AskChoiceAbout, string>>>;
}

/** A question as it was understood. */
export interface Understanding {
  readonly intent: AskIntent;
  readonly conditions: readonly ReadCondition[];
  readonly choices: readonly ReadChoice[];
  /** What else the words could mean of which the nearest meaning was taken. */
  readonly alternatives: readonly ReadChoice[];
  /** The matter the question is about, word by word. */
  readonly topic: readonly string[];
}

/** The conditions as the filter of the task table. */
export function filterOf(conditions: readonly ReadCondition[]): AskFilter {
  const entries = conditions.map(({ field, value }) => [field, FLAGS.has(field) ? value === "true" : value]);
  return Object.fromEntries(entries) as AskFilter;
}

const FLAGS: ReadonlySet<string> = new Set(["isKey", "hasQuestion"]);
