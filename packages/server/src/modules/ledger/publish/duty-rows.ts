import type { Measure, Owner, TaskProposal } from "@zhigang/contract/documents";
import { leadSideRole } from "@zhigang/domain/ledger";
import type { DutyRole } from "@zhigang/domain/ledger";
import type { HeldDuty } from "../tables.ts";
import type { OwnerResolver } from "./resolve-names.ts";

/** 责任单位 of a task in the order of the text: the lead side, the supporting bodies, those with a role of their own. */
export function dutiesOf(task: TaskProposal, resolve: OwnerResolver): HeldDuty[] {
  return [...ofBothSides(task, resolve), ...task.others.map((owner) => dutyOf(owner, "other", resolve))];
}

/** The duties of one measure. */
export function measureDutiesOf(measure: Measure, resolve: OwnerResolver): HeldDuty[] {
  return ofBothSides(measure, resolve);
}

function ofBothSides(
  { leads, supports, leadBasis }: Pick<Measure, "leads" | "supports" | "leadBasis">,
  resolve: OwnerResolver,
): HeldDuty[] {
  const role = leadSideRole(leadBasis);
  return [
    ...leads.map((owner) => dutyOf(owner, role, resolve)),
    ...supports.map((owner) => dutyOf(owner, "support", resolve)),
  ];
}

function dutyOf(owner: Owner, role: DutyRole, resolve: OwnerResolver): HeldDuty {
  return {
    role,
    name: owner.name,
    departmentId: resolve(owner),
    isCollective: owner.isCollective,
    roleWord: owner.roleWord,
    group: owner.group,
    via: owner.via,
    span: owner.span,
  };
}
