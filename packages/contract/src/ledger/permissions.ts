import { definePermissions } from "../permissions/define-permissions.ts";

const readers = ["plan_office", "supervision_office", "liaison", "department_head", "leader", "public_reader"] as const;
const offices = ["plan_office", "supervision_office"] as const;

/** Who may do what in the ledger. */
export const ledgerPermissions = definePermissions({
  "ledger.plan.publish": ["plan_office"],
  "ledger.plan.read": readers,
  "ledger.plan.edit": ["plan_office"],
  "ledger.plan.withdraw": ["plan_office"],
  "ledger.alignment.read": readers,
  "ledger.alignment.propose": offices,
  "ledger.alignment.decide": offices,
  "ledger.alignment.export": [...offices, "liaison", "department_head", "leader"],
  "ledger.task.read": readers,
  "ledger.task.export": [...offices, "liaison", "department_head", "leader"],
  "ledger.task.create": ["plan_office"],
  "ledger.task.edit": offices,
  "ledger.task.set_duties": offices,
  "ledger.target.read": readers,
  "ledger.target.edit": ["plan_office"],
  "ledger.question.read": [...offices, "leader"],
  "ledger.question.answer": offices,
});
