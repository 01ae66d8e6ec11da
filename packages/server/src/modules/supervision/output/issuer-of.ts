import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { bulletinRuleOn } from "../bulletin/bulletin-rule-store.ts";
import { dayOf } from "../item/item-view.ts";

/** Who issues: the department of whoever acts; where the account names none, the mark set for the office's bulletins. */
export async function issuerOf({ tx, actor, now }: Call): Promise<string> {
  const { departmentId } = actor;
  const name = departmentId === null ? undefined : (await findDepartmentNames(tx, [departmentId])).get(departmentId);
  return name ?? (await bulletinRuleOn(tx, dayOf({ now }), now)).mark;
}
