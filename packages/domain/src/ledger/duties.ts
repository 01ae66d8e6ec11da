import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { DutyRole, LeadBasis } from "./plan.ts";

/** Who stands in a task, as far as the rules look at it. */
export interface DutyHolder {
  readonly role: DutyRole;
  readonly name: string;
  readonly departmentId: string | null;
}

/** Whether these duties can stand together: nobody twice. The details name who is repeated. */
export function decideDuties(duties: readonly DutyHolder[]): Decision<"department_repeated"> {
  return findRepeated(duties) === undefined ? ALLOWED : refused("department_repeated");
}

/** The name of the first body that stands in the list a second time. */
export function findRepeated(duties: readonly DutyHolder[]): string | undefined {
  const seen = new Set<string>();
  for (const duty of duties) {
    const key = bodyKey(duty);
    if (seen.has(key)) return duty.name;
    seen.add(key);
  }
  return undefined;
}

/** What tells bodies apart: the department, or the name where no department is known. */
export function bodyKey({ departmentId, name }: Pick<DutyHolder, "departmentId" | "name">): string {
  return departmentId ?? name;
}

/** 首位责任单位 for sorting: the first lead, else the first of those jointly responsible. Says nothing about who leads. */
export function ownerNameOf(duties: readonly Pick<DutyHolder, "role" | "name">[]): string {
  return (duties.find((duty) => duty.role === "lead") ?? duties.find((duty) => duty.role === "joint"))?.name ?? "";
}

/** The role of the bodies on the lead side: where the text names no lead, they are jointly responsible (共同负责). */
export function leadSideRole(basis: LeadBasis): DutyRole {
  return basis === "joint" || basis === "open" || basis === "none" ? "joint" : "lead";
}

/**
 * The duties once a person has said that `name` leads: the others of the lead side support. Undefined where the answer names
 * nobody of the lead side, so that nothing follows from it.
 */
export function dutiesLedBy<D extends DutyHolder>(duties: readonly D[], name: string): D[] | undefined {
  const lead = duties.find((duty) => isLeadSide(duty) && duty.name === name);
  if (!lead) return undefined;
  const support = duties
    .filter((duty) => duty !== lead && bodyKey(duty) !== bodyKey(lead))
    .map((duty): D => (isLeadSide(duty) ? { ...duty, role: "support" } : duty))
    .filter((duty, index, all) => all.findIndex((one) => bodyKey(one) === bodyKey(duty)) === index);
  return [{ ...lead, role: "lead" }, ...support];
}

function isLeadSide({ role }: Pick<DutyHolder, "role">): boolean {
  return role === "lead" || role === "joint";
}

/** Kinds of question whose answer can name the lead. */
export const LEAD_QUESTION_KINDS: readonly string[] = ["lead_unconfirmed", "open_list"];
