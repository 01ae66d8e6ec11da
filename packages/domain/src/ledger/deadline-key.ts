import type { CalendarDate } from "../values/index.ts";

const NO_DEADLINE = "9999";
const KEY_OF_WORD: Readonly<Record<string, string>> = { annual: "9997", ongoing: "9998" };

/**
 * The text by which deadlines sort: the day in force, else the time node of the text. A month comes after its days and a
 * year after its months, because that is by when it must be done; what never ends comes last, and no deadline after that.
 */
export function deadlineKey(dueOn: CalendarDate | null, value: string | null): string {
  if (dueOn !== null) return dueOn;
  if (value === null) return NO_DEADLINE;
  return KEY_OF_WORD[value] ?? (value.length === 4 ? `${value}-99-99` : value.length === 7 ? `${value}-99` : value);
}
