import type { Deadline } from "@zhigang/contract/ledger";

/** The heading under which a task stands when tasks are sorted by time: its month, its year, or what never ends. */
export function timeHeading({ dueOn, value }: Pick<Deadline, "dueOn" | "value">): string | null {
  const time = dueOn ?? value;
  return time === null ? null : time.slice(0, /^\d/.test(time) ? 7 : undefined);
}
