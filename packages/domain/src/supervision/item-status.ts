/** 督查事项: where one matter stands on its way from being proposed to the archive. */
export const ITEM_STATUSES = [
  "proposed",
  "filed",
  "assigned",
  "refused",
  "acknowledged",
  "handled",
  "completion_reported",
  "supplement_asked",
  "closed",
  "rectified",
  "verified",
  "cleared",
  "archived",
  "suspended",
  "split_up",
  "merged",
  "cancelled",
] as const;
/** 拟办, 已立项, 已交办, 退回待改派, 已签收, 承办中, 已报结, 待补充, 已办结, 整改中, 已核查, 已销号, 已归档, 中止, 已拆分, 已并入, 已撤销. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * Who may act: the supervision office, whoever approves for the government (decree 733 Art. 11), the lead department, the
 * head of that department who signs, somebody of the office who had no hand in the work (核查人), and the departments that help.
 */
export const ITEM_PARTIES = ["office", "approver", "lead", "lead_head", "verifier", "support"] as const;
export type ItemParty = (typeof ITEM_PARTIES)[number];

export const ITEM_ACTIONS = [
  "file",
  "dismiss",
  "assign",
  "acknowledge",
  "refuse",
  "recall",
  "reassign",
  "uphold",
  "break_down",
  "report_completion",
  "close",
  "return",
  "ask_supplement",
  "supplement",
  "verify",
  "order_rectification",
  "clear",
  "archive",
  "look_back",
  "suspend",
  "resume",
  "transfer",
  "merge",
  "split",
  "expand",
  "close_parent",
  "cancel",
] as const;
/** 立项, 不予立项, 交办, 签收, 拒签, 撤回, 改派, 维持交办, 分解, 报结, 办结, 退回, 要求补充, 补充, 核查, 责令整改, 销号, 归档, 回头看, 中止, 恢复, 移交, 并入, 拆分, 按成员展开, 随子项办结, 撤销. */
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/** What an act has to bring with it, or it is not done. */
export const ITEM_NEEDS = [
  "reason",
  "authorising_act",
  "lead",
  "due_on",
  "breakdown",
  "closing_report",
  "conclusion",
  "review_on",
  "survivor",
  "children",
  "progress",
  "proposed_due_on",
  "named_due_on",
  "remit",
] as const;
/** 理由, 授权依据, 牵头单位, 办理时限, 分解方案, 办结报告, 结论, 复核日期, 并入的事项, 子事项, 目前进展, 拟延至, 延至, 督查方案. */
export type ItemNeed = (typeof ITEM_NEEDS)[number];

/** One way on: the act, who does it, what it needs, and where it leads; `back` is the state before a suspension. */
export interface ItemStep {
  readonly action: ItemAction;
  readonly by: readonly ItemParty[];
  readonly to: ItemStatus | "back";
  readonly needs: readonly ItemNeed[];
}

const step = (
  action: ItemAction,
  by: readonly ItemParty[],
  to: ItemStep["to"],
  needs: readonly ItemNeed[] = [],
): ItemStep => ({ action, by, to, needs });

const suspend = step("suspend", ["approver"], "suspended", ["reason", "review_on"]);
const transfer = step("transfer", ["approver"], "assigned", ["reason", "lead"]);
const cancel = step("cancel", ["approver"], "cancelled", ["reason"]);
const merge = step("merge", ["office"], "merged", ["reason", "survivor"]);
const split = step("split", ["office"], "split_up", ["reason", "children"]);
const orderRectification = step("order_rectification", ["verifier"], "rectified", ["reason", "due_on"]);
const lookBack = step("look_back", ["verifier"], "rectified", ["reason", "due_on"]);

/**
 * 立项 → 交办 → 签收 → 分解 → 承办 → 报结 → 办结 → 核查 → 销号 → 归档, with the side paths. Closing is the office's, verifying
 * somebody else's, clearing comes after both. Whatever waits has somebody who can act.
 */
export const ITEM_STEPS: Readonly<Record<ItemStatus, readonly ItemStep[]>> = {
  proposed: [
    step("file", ["approver"], "filed", ["authorising_act"]),
    step("dismiss", ["approver"], "cancelled", ["reason"]),
  ],
  filed: [
    step("assign", ["office"], "assigned", ["lead", "due_on"]),
    step("expand", ["office"], "split_up", ["children", "due_on"]),
    merge,
    cancel,
  ],
  assigned: [
    step("acknowledge", ["lead"], "acknowledged"),
    step("refuse", ["lead"], "refused", ["reason"]),
    step("recall", ["office"], "filed", ["reason"]),
    merge,
    cancel,
  ],
  refused: [
    step("reassign", ["office"], "assigned", ["lead"]),
    step("uphold", ["office"], "assigned", ["reason"]),
    cancel,
  ],
  acknowledged: [step("break_down", ["lead"], "handled", ["breakdown"]), suspend, transfer, merge, split, cancel],
  handled: [
    step("report_completion", ["lead_head"], "completion_reported", ["closing_report"]),
    suspend,
    transfer,
    merge,
    split,
    cancel,
  ],
  completion_reported: [
    step("close", ["office"], "closed"),
    step("return", ["office"], "handled", ["reason"]),
    step("ask_supplement", ["office"], "supplement_asked", ["reason"]),
  ],
  supplement_asked: [step("supplement", ["lead"], "completion_reported"), suspend, cancel],
  closed: [step("verify", ["verifier"], "verified", ["conclusion"]), orderRectification],
  rectified: [step("report_completion", ["lead_head"], "completion_reported", ["closing_report"]), suspend, transfer],
  verified: [step("clear", ["office"], "cleared"), orderRectification],
  cleared: [step("archive", ["office"], "archived"), lookBack],
  archived: [lookBack],
  suspended: [step("resume", ["approver"], "back", ["reason"]), cancel],
  split_up: [step("close_parent", ["office"], "closed"), cancel],
  merged: [],
  cancelled: [],
};

/** The states in which nothing more is owed. */
export const SETTLED_STATUSES: readonly ItemStatus[] = ["archived", "merged", "cancelled"];
