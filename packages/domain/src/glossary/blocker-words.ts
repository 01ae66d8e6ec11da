import type {
  BlockerAction,
  BlockerActKind,
  BlockerKind,
  BlockerLevel,
  BlockerNeed,
  BlockerParty,
  BlockerStatus,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const BLOCKER_STATUS_WORDS: Readonly<Record<BlockerStatus, Term>> = {
  raised: { zh: "待认领", en: "waits to be taken on" },
  unowned: { zh: "待定解决单位", en: "waits for an owner" },
  assigned: { zh: "解决中", en: "being solved" },
  answered: { zh: "待确认解决", en: "solution to be confirmed" },
  unsolved: { zh: "确认未解决", en: "found not solved" },
  escalated: { zh: "已升级待协调", en: "escalated, to be coordinated" },
  solved: { zh: "已解决", en: "solved" },
  withdrawn: { zh: "问题已撤回", en: "blocker withdrawn" },
};

export const BLOCKER_LEVEL_WORDS: Readonly<Record<BlockerLevel, Term>> = {
  unit: { zh: "单位层级", en: "department level" },
  office: { zh: "督查室层级", en: "supervision office level" },
  leader: { zh: "分管领导层级", en: "leader level" },
};

export const BLOCKER_KIND_WORDS: Readonly<Record<BlockerKind, Term>> = {
  funds: { zh: "资金", en: "funds" },
  land: { zh: "用地", en: "land" },
  relocation: { zh: "征迁", en: "relocation" },
  approval: { zh: "审批手续", en: "permits" },
  policy: { zh: "政策", en: "policy" },
  coordination: { zh: "部门协调", en: "coordination among departments" },
  technical: { zh: "技术", en: "technology" },
  other: { zh: "其他问题", en: "other blocker" },
};

export const BLOCKER_PARTY_WORDS: Readonly<Record<BlockerParty, Term>> = {
  raiser: { zh: "提出单位", en: "department that raised it" },
  owner: { zh: "解决单位", en: "department that solves it" },
  office: { zh: "督查室", en: "supervision office" },
  holder: { zh: "该层级协调人", en: "whoever holds the level" },
};

export const BLOCKER_ACTION_WORDS: Readonly<Record<BlockerAction, Term>> = {
  accept: { zh: "认领", en: "take on" },
  decline: { zh: "不予认领", en: "decline to take on" },
  assign: { zh: "确定解决单位", en: "name the owner" },
  answer: { zh: "答复问题", en: "answer the blocker" },
  confirm: { zh: "确认解决", en: "confirm it is solved" },
  reject: { zh: "认为未解决", en: "say it is not solved" },
  escalate: { zh: "升级", en: "escalate" },
  keep_level: { zh: "暂不升级", en: "leave at its level" },
  withdraw: { zh: "撤回问题", en: "withdraw the blocker" },
};

export const BLOCKER_ACT_WORDS: Readonly<Record<BlockerActKind, Term>> = {
  raise: { zh: "提出问题", en: "raise a blocker" },
  ...BLOCKER_ACTION_WORDS,
  propose_escalation: { zh: "提示升级", en: "escalation proposed" },
};

export const BLOCKER_NEED_WORDS: Readonly<Record<BlockerNeed, Term>> = {
  reason: { zh: "理由", en: "reason" },
  owner: { zh: "解决单位", en: "department that solves it" },
  solve_by: { zh: "解决时限", en: "day to be solved by" },
  answer: { zh: "答复内容", en: "words of the answer" },
};
