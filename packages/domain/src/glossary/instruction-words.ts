import type {
  InstructionAction,
  InstructionActKind,
  InstructionParty,
  InstructionStatus,
  InstructionUrgency,
  PaperLabel,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const INSTRUCTION_STATUS_WORDS: Readonly<Record<InstructionStatus, Term>> = {
  registered: { zh: "待落实", en: "to be put in hand" },
  under_way: { zh: "批示办理中", en: "being carried out" },
  to_reply: { zh: "待报告", en: "to be reported to the leader" },
  replied: { zh: "待阅示", en: "waits to be noted" },
  noted: { zh: "已阅", en: "noted" },
  followed: { zh: "已有后续批示", en: "followed by another" },
  voided: { zh: "批示已作废", en: "registered in error" },
};

export const INSTRUCTION_URGENCY_WORDS: Readonly<Record<InstructionUrgency, Term>> = {
  urgent: { zh: "紧急", en: "urgent" },
  ordinary: { zh: "一般", en: "ordinary" },
  difficult: { zh: "疑难", en: "difficult" },
};

export const PAPER_LABEL_WORDS: Readonly<Record<PaperLabel, Term>> = {
  none: { zh: "无标识", en: "no label" },
  internal: { zh: "内部", en: "internal" },
  secret: { zh: "秘密", en: "secret" },
  confidential: { zh: "机密", en: "confidential" },
  top_secret: { zh: "绝密", en: "top secret" },
};

export const INSTRUCTION_PARTY_WORDS: Readonly<Record<InstructionParty, Term>> = {
  office: { zh: "督查室", en: "supervision office" },
  leader: { zh: "批示领导", en: "leader who wrote it" },
};

export const INSTRUCTION_ACTION_WORDS: Readonly<Record<InstructionAction, Term>> = {
  make_item: { zh: "转为督查事项", en: "turn into an item" },
  attach: { zh: "挂接事项", en: "attach an item" },
  detach: { zh: "解除挂接", en: "detach an item" },
  reply: { zh: "报告办理情况", en: "report to the leader" },
  note: { zh: "阅", en: "note the report" },
  follow: { zh: "再批示", en: "instruct again" },
  issue_slip: { zh: "印批示件办理单", en: "issue the handling slip" },
  void: { zh: "批示作废", en: "void the instruction" },
};

export const INSTRUCTION_ACT_WORDS: Readonly<Record<InstructionActKind, Term>> = {
  register: { zh: "登记批示", en: "register the instruction" },
  ...INSTRUCTION_ACTION_WORDS,
  add_file: { zh: "存入来件", en: "keep the paper" },
};
