import type { OpenStep } from "@zhigang/contract/supervision";

/** An act somebody may do to an item. */
export type Action = OpenStep["action"];

/** A part of the form of an act. */
export type ActField =
  | "authority"
  | "duties"
  | "due"
  | "due_optional"
  | "take_up"
  | "breakdown"
  | "support"
  | "closing_report"
  | "closing_report_optional"
  | "conclusion"
  | "review_on"
  | "survivor"
  | "children"
  | "group"
  | "overlaps"
  | "cap"
  | "remit"
  | "proposed_due_on"
  | "named_due_on"
  | "progress"
  | "contribution"
  | "reason"
  | "reason_optional";

/** What each act asks for, and nothing beside. */
export const ACT_FIELDS: Readonly<Record<Action, readonly ActField[]>> = {
  file: ["overlaps", "authority"],
  dismiss: ["reason"],
  assign: ["duties", "cap", "due", "take_up"],
  acknowledge: [],
  refuse: ["reason"],
  recall: ["reason"],
  reassign: ["duties", "cap", "due_optional", "reason_optional"],
  uphold: ["reason"],
  break_down: ["breakdown", "support"],
  report_completion: ["closing_report"],
  close: [],
  return: ["reason"],
  ask_supplement: ["reason"],
  supplement: ["closing_report_optional"],
  verify: ["conclusion"],
  order_rectification: ["reason", "due"],
  clear: [],
  archive: [],
  look_back: ["reason", "due"],
  suspend: ["reason", "review_on"],
  resume: ["reason"],
  transfer: ["duties", "reason"],
  merge: ["survivor", "reason"],
  split: ["children", "reason"],
  expand: ["group", "due", "take_up"],
  close_parent: [],
  cancel: ["reason"],
  apply_extension: ["proposed_due_on", "reason", "progress"],
  grant_extension: ["named_due_on", "reason_optional"],
  decline_extension: ["reason"],
  confirm_support: ["contribution"],
  ask_coordination: ["reason"],
  coordinate: ["conclusion"],
  object: ["reason"],
  decide_objection: ["conclusion"],
  set_remit: ["remit"],
  change_remit: ["remit", "reason"],
  permit_excess: ["reason"],
};

/** Acts that end an item or throw work back: their button warns. */
export const GRAVE_ACTIONS: readonly Action[] = ["dismiss", "cancel", "merge", "order_rectification"];
