import type { HeldDuty } from "../tables.ts";

/** What is said of a body that the text does not name. */
export const UNWRITTEN = { isCollective: false, roleWord: null, group: 0, via: null, span: null } as const;

/** Duties as the history shows them: who, on which side. */
export function shownDuties(duties: readonly Pick<HeldDuty, "role" | "name" | "departmentId">[]) {
  return duties.map(({ role, name, departmentId }) => ({ role, name, departmentId }));
}
