import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { ItemStatus } from "./item-status.ts";
import type { LimitKind } from "./limit-rule.ts";

/** 批示缓急: each has its usual limit in the rule of the place. */
export const INSTRUCTION_URGENCIES = ["urgent", "ordinary", "difficult"] as const;
export type InstructionUrgency = (typeof INSTRUCTION_URGENCIES)[number];

/** Which usual limit an urgency takes. */
export const LIMIT_OF_URGENCY: Readonly<Record<InstructionUrgency, LimitKind>> = {
  urgent: "instruction_urgent",
  ordinary: "instruction_ordinary",
  difficult: "instruction_difficult",
};

/** 来件标识, as the paper bears it. */
export const PAPER_LABELS = ["none", "internal", "secret", "confidential", "top_secret"] as const;
export type PaperLabel = (typeof PAPER_LABELS)[number];

/** Whether a paper may be taken in: the system is not classified (涉密不上网), so nothing above 内部 is. */
export function mayTakeIn(label: PaperLabel): boolean {
  return label === "none" || label === "internal";
}

/** What people have said of an instruction; how far it is carried out follows from its items. */
export const INSTRUCTION_STAGES = ["open", "replied", "noted", "followed", "voided"] as const;
export type InstructionStage = (typeof INSTRUCTION_STAGES)[number];

/** 批示: to be put in hand, under way, all done and to be reported, reported, noted by the leader, followed by another, void. */
export const INSTRUCTION_STATUSES = [
  "registered",
  "under_way",
  "to_reply",
  "replied",
  "noted",
  "followed",
  "voided",
] as const;
export type InstructionStatus = (typeof INSTRUCTION_STATUSES)[number];

/** Instructions by what comes next; the settled ones together. */
export const INSTRUCTION_VIEWS = ["registered", "under_way", "to_reply", "replied", "settled"] as const;
export type InstructionView = (typeof INSTRUCTION_VIEWS)[number];

/** Who acts: the office, and the leader whose instruction it is; for one without an account the office says what he said. */
export const INSTRUCTION_PARTIES = ["office", "leader"] as const;
export type InstructionParty = (typeof INSTRUCTION_PARTIES)[number];

export const INSTRUCTION_ACTIONS = [
  "make_item",
  "attach",
  "detach",
  "reply",
  "note",
  "follow",
  "issue_slip",
  "void",
] as const;
/** 转为事项, 挂接事项, 解除挂接, 报告办理情况, 阅, 再批示, 印办理单, 作废. */
export type InstructionAction = (typeof INSTRUCTION_ACTIONS)[number];

/** Everything that is kept in the log of an instruction. */
export const INSTRUCTION_ACT_KINDS = ["register", ...INSTRUCTION_ACTIONS, "add_file"] as const;
export type InstructionActKind = (typeof INSTRUCTION_ACT_KINDS)[number];

const OFFICE: readonly InstructionParty[] = ["office"];
const LEADER: readonly InstructionParty[] = ["leader"];
const EITHER: readonly InstructionParty[] = ["leader", "office"];

/** One way on: who goes it. */
export interface InstructionStep {
  readonly action: InstructionAction;
  readonly by: readonly InstructionParty[];
}

const step = (action: InstructionAction, by: readonly InstructionParty[]): InstructionStep => ({ action, by });
const hand = [step("make_item", OFFICE), step("attach", OFFICE)];
const slip = step("issue_slip", OFFICE);

/** 登记 → 转为事项 → 办理 → 报告 → 阅 or 再批示. The first step of a state is the one that is waited for. */
export const INSTRUCTION_STEPS: Readonly<Record<InstructionStatus, readonly InstructionStep[]>> = {
  registered: [...hand, slip, step("void", OFFICE)],
  under_way: [step("reply", OFFICE), ...hand, step("detach", OFFICE), slip],
  to_reply: [step("reply", OFFICE), ...hand, slip],
  replied: [step("note", LEADER), step("follow", EITHER), slip],
  noted: [step("follow", EITHER), slip],
  followed: [],
  voided: [],
};

/** 已阅, 已有后续批示, 已作废: nothing more is owed, though a leader may still write again. */
export const SETTLED_INSTRUCTIONS: readonly InstructionStatus[] = ["noted", "followed", "voided"];

/** Cleared or archived: what an instruction asked is done. */
export const DONE_ITEMS: readonly ItemStatus[] = ["cleared", "archived"];

/** Where an instruction stands, by what was said of it and by its items; a cancelled item carries nothing out. */
export function instructionStatus(stage: InstructionStage, items: readonly ItemStatus[]): InstructionStatus {
  if (stage !== "open") return stage;
  const living = items.filter((status) => status !== "cancelled");
  if (living.length === 0) return "registered";
  return living.every((status) => DONE_ITEMS.includes(status)) ? "to_reply" : "under_way";
}

/** What follows when the leader has read a reply: it is settled once all is done; while work goes on another reply is owed. */
export function stageOnceNoted(items: readonly ItemStatus[]): InstructionStage {
  return instructionStatus("open", items) === "under_way" ? "open" : "noted";
}

/** Whether somebody may do this to an instruction. */
export function decideInstructionAction(
  status: InstructionStatus,
  action: InstructionAction,
  parties: readonly InstructionParty[],
): Decision<"instruction_state" | "instruction_party"> {
  const way = INSTRUCTION_STEPS[status].find((one) => one.action === action);
  if (!way) return refused("instruction_state");
  return way.by.some((party) => parties.includes(party)) ? ALLOWED : refused("instruction_party");
}

/** What somebody in these parts may do now. */
export function instructionActionsOpenTo(
  status: InstructionStatus,
  parties: readonly InstructionParty[],
): readonly InstructionAction[] {
  return INSTRUCTION_STEPS[status]
    .filter(({ by }) => by.some((party) => parties.includes(party)))
    .map(({ action }) => action);
}
