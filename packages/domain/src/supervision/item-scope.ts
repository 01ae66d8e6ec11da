import type { Actor } from "../identity/index.ts";

/** 全市: whoever works for all departments reads the items of all; a department reads those it has to do with. */
export function seesWholeCity({ roles }: Pick<Actor, "roles">): boolean {
  return roles.some((role) => role === "supervision_office" || role === "plan_office" || role === "leader");
}
