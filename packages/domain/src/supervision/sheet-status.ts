import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { ItemParty } from "./item-status.ts";

/** 督办单、督办函、约谈: being drafted, sent, answered, settled, or void. */
export const SHEET_STATUSES = ["drafted", "issued", "answered", "settled", "discarded", "recalled"] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** 待签发, 待答复, 答复逾期, 待审核答复, 已了结: sheets by what comes next; what waits overdue is among those that wait. */
export const SHEET_VIEWS = ["to_issue", "waiting", "overdue", "answered", "rested"] as const;
export type SheetView = (typeof SHEET_VIEWS)[number];

export const SHEET_ACTIONS = ["edit", "discard", "issue", "answer", "settle", "return_answer", "recall"] as const;
/** 修改, 弃用, 签发, 答复, 销单, 退回答复, 撤回. */
export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** One way on: who goes it, and where it leads. */
export interface SheetStep {
  readonly action: SheetAction;
  readonly by: readonly ItemParty[];
  readonly to: SheetStatus;
}

const step = (action: SheetAction, by: readonly ItemParty[], to: SheetStatus): SheetStep => ({ action, by, to });

/** What may be done to a sheet in each state: the office drafts and sends, the lead answers, the office settles or sends back. */
export const SHEET_STEPS: Readonly<Record<SheetStatus, readonly SheetStep[]>> = {
  drafted: [
    step("issue", ["office"], "issued"),
    step("edit", ["office"], "drafted"),
    step("discard", ["office"], "discarded"),
  ],
  issued: [
    step("answer", ["lead", "lead_head"], "answered"),
    step("settle", ["office"], "settled"),
    step("recall", ["office"], "recalled"),
  ],
  answered: [step("settle", ["office"], "settled"), step("return_answer", ["office"], "issued")],
  settled: [],
  discarded: [],
  recalled: [],
};

/** Whether somebody in these parts may do this to a sheet. */
export function decideSheetAction(
  status: SheetStatus,
  action: SheetAction,
  parties: readonly ItemParty[],
): Decision<"sheet_state" | "item_party"> {
  const way = SHEET_STEPS[status].find((one) => one.action === action);
  if (!way) return refused("sheet_state");
  return way.by.some((party) => parties.includes(party)) ? ALLOWED : refused("item_party");
}

/** The state after an act that was allowed. */
export function sheetStatusAfter(status: SheetStatus, action: SheetAction): SheetStatus {
  return SHEET_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** What somebody in these parts may do now. */
export function sheetActionsOpenTo(status: SheetStatus, parties: readonly ItemParty[]): readonly SheetAction[] {
  return SHEET_STEPS[status]
    .filter(({ by }) => by.some((party) => parties.includes(party)))
    .map(({ action }) => action);
}
