import type {
  ConsequenceAction,
  ConsequenceFactKind,
  ConsequenceKind,
  ConsequenceParty,
  ConsequenceSource,
  ConsequenceStatus,
  RemitPart,
  SupervisionWay,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const SUPERVISION_WAY_WORDS: Readonly<Record<SupervisionWay, Term>> = {
  self_check: { zh: "要求自查、说明情况", en: "self-check" },
  hearing: { zh: "听取汇报", en: "hearing reports" },
  inspection: { zh: "开展检查、访谈", en: "inspection" },
  unannounced_visit: { zh: "暗访", en: "unannounced visit" },
  meeting: { zh: "座谈、听证、统计、评估", en: "meeting, statistics, assessment" },
  documents: { zh: "调阅、复制资料", en: "documents called for" },
  leads: { zh: "收集线索", en: "leads collected" },
  talks: { zh: "约谈有关负责人", en: "talk with those in charge" },
  internet: { zh: "互联网+督查", en: "Internet+ supervision" },
};

export const REMIT_PART_WORDS: Readonly<Record<RemitPart, Term>> = {
  scope: { zh: "督查范围", en: "scope" },
  object: { zh: "督查对象", en: "object examined" },
  period: { zh: "督查期间", en: "period looked at" },
  ways: { zh: "督查方式", en: "ways of supervision" },
};

export const CONSEQUENCE_KIND_WORDS: Readonly<Record<ConsequenceKind, Term>> = {
  praise: { zh: "表扬", en: "praise" },
  incentive: { zh: "激励", en: "incentive" },
  criticism: { zh: "批评", en: "criticism" },
  accountability: { zh: "问责", en: "accountability" },
};

export const CONSEQUENCE_STATUS_WORDS: Readonly<Record<ConsequenceStatus, Term>> = {
  drafted: { zh: "起草中", en: "being drafted" },
  hearing: { zh: "听取意见中", en: "unit being heard" },
  heard: { zh: "已听取意见", en: "unit heard" },
  submitted: { zh: "待领导审定", en: "waiting for the leader" },
  approved: { zh: "已批准", en: "approved by the leader" },
  declined: { zh: "未批准", en: "declined by the leader" },
  withdrawn: { zh: "建议已撤回", en: "proposal withdrawn" },
  revoked: { zh: "批准已撤销", en: "approval revoked" },
};

export const CONSEQUENCE_ACTION_WORDS: Readonly<Record<ConsequenceAction | "draft", Term>> = {
  draft: { zh: "起草建议", en: "draft the proposal" },
  edit: { zh: "修改建议", en: "edit the proposal" },
  ask_statement: { zh: "听取单位意见", en: "hear the unit" },
  state: { zh: "陈述意见", en: "make a statement" },
  submit: { zh: "报请审定", en: "submit to the leader" },
  approve: { zh: "批准建议", en: "approve the proposal" },
  decline: { zh: "不予批准", en: "decline the proposal" },
  withdraw: { zh: "撤回建议", en: "withdraw the proposal" },
  revoke: { zh: "撤销批准", en: "revoke the approval" },
};

export const CONSEQUENCE_PARTY_WORDS: Readonly<Record<ConsequenceParty, Term>> = {
  office: { zh: "督查室", en: "supervision office" },
  unit: { zh: "有关单位", en: "unit concerned" },
  approver: { zh: "审批领导", en: "approving leader" },
};

export const CONSEQUENCE_SOURCE_WORDS: Readonly<Record<ConsequenceSource, Term>> = {
  item: { zh: "督查事项", en: "supervision item" },
  score_card: { zh: "考核评分单", en: "score card" },
  bulletin: { zh: "通报", en: "bulletin" },
};

export const CONSEQUENCE_FACT_WORDS: Readonly<Record<ConsequenceFactKind, Term>> = {
  item: { zh: "督查事项", en: "supervision item" },
  light: { zh: "亮灯", en: "light" },
  act: { zh: "办理记录", en: "act on record" },
  sheet: { zh: "督办单", en: "supervision sheet" },
  score: { zh: "考核得分", en: "assessed score" },
  bulletin: { zh: "通报", en: "bulletin" },
};
