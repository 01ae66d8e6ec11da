import { definePermissions } from "../permissions/define-permissions.ts";

/** Everybody whose work an item is; the public reads no item. */
const readers = ["plan_office", "supervision_office", "liaison", "department_head", "leader"] as const;
const office = ["supervision_office"] as const;
const approver = ["leader"] as const;
const unit = ["liaison", "department_head"] as const;

/** Who may do what in supervision. Whether somebody is the lead of this very item is decided beside, in `domain`. */
export const supervisionPermissions = definePermissions({
  "supervision.item.read": readers,
  "supervision.item.propose": ["plan_office", "supervision_office"],
  "supervision.item.file": approver,
  "supervision.item.dismiss": approver,
  "supervision.item.assign": office,
  "supervision.item.acknowledge": unit,
  "supervision.item.refuse": unit,
  "supervision.item.recall": office,
  "supervision.item.reassign": office,
  "supervision.item.uphold": office,
  "supervision.item.break_down": unit,
  "supervision.item.report_completion": ["department_head"],
  "supervision.item.close": office,
  "supervision.item.return": office,
  "supervision.item.ask_supplement": office,
  "supervision.item.supplement": unit,
  "supervision.item.verify": office,
  "supervision.item.order_rectification": office,
  "supervision.item.clear": office,
  "supervision.item.archive": office,
  "supervision.item.look_back": office,
  "supervision.item.suspend": approver,
  "supervision.item.resume": approver,
  "supervision.item.transfer": approver,
  "supervision.item.merge": office,
  "supervision.item.split": office,
  "supervision.item.close_parent": office,
  "supervision.item.cancel": approver,
  "supervision.item.apply_extension": unit,
  "supervision.item.grant_extension": approver,
  "supervision.item.decline_extension": approver,
  "supervision.item.confirm_support": unit,
  "supervision.item.ask_coordination": unit,
  "supervision.item.coordinate": office,
  "supervision.rule_set.read": readers,
  "supervision.rule_set.edit": office,
  "supervision.rule_set.put_in_force": office,
});
