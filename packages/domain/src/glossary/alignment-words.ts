import type {
  AlignmentCertainty,
  AlignmentConflictKind,
  AlignmentGapBasis,
  AlignmentGapScope,
  AlignmentLinkState,
  AlignmentOutcome,
  AlignmentRelation,
} from "../ledger/index.ts";
import type { Term } from "./term.ts";

export const ALIGNMENT_RELATION_WORDS: Readonly<Record<AlignmentRelation, Term>> = {
  carries_out: { zh: "承接", en: "carries out" },
  same_text: { zh: "沿用原文", en: "same text" },
  cites: { zh: "引用上位文件", en: "cites" },
  changes_value: { zh: "改变数值", en: "changes the value" },
  target_compare: { zh: "目标对照", en: "compares the target" },
};

export const ALIGNMENT_CERTAINTY_WORDS: Readonly<Record<AlignmentCertainty, Term>> = {
  certain: { zh: "把握大", en: "certain" },
  likely: { zh: "较可能", en: "likely" },
  doubtful: { zh: "存疑", en: "doubtful" },
};

export const ALIGNMENT_LINK_STATE_WORDS: Readonly<Record<AlignmentLinkState, Term>> = {
  proposed: { zh: "待判定", en: "undecided link" },
  confirmed: { zh: "已确认衔接", en: "confirmed link" },
  rejected: { zh: "已否定", en: "rejected link" },
};

export const ALIGNMENT_OUTCOME_WORDS: Readonly<Record<AlignmentOutcome, Term>> = {
  conflict: { zh: "冲突", en: "conflict" },
  gap: { zh: "空白", en: "gap" },
  open: { zh: "待核对", en: "to check" },
  answered: { zh: "已承接", en: "taken up" },
};

export const ALIGNMENT_GAP_SCOPE_WORDS: Readonly<Record<AlignmentGapScope, Term>> = {
  covered: { zh: "属下位范围", en: "within its scope" },
  outside: { zh: "不属下位范围", en: "outside its scope" },
  unclear: { zh: "范围未说明", en: "scope not said" },
};

export const ALIGNMENT_GAP_BASIS_WORDS: Readonly<Record<AlignmentGapBasis, Term>> = {
  siblings_answered: {
    zh: "下位规划承接了同一部分的其他任务",
    en: "the lower plan takes up other tasks of the same part",
  },
  part_unanswered: { zh: "下位规划很少涉及这一部分", en: "the lower plan hardly touches this part" },
  other_place: { zh: "由其他地区负责", en: "another area is responsible" },
  before_period: { zh: "时限早于下位规划的实施期", en: "due before the lower plan begins" },
};

export const ALIGNMENT_CONFLICT_KIND_WORDS: Readonly<Record<AlignmentConflictKind, Term>> = {
  target_value: { zh: "目标值相互矛盾", en: "targets contradict" },
  parts_exceed_whole: { zh: "分项合计大于总量", en: "parts exceed the whole" },
  deadline_later: { zh: "下位时限更晚", en: "later below than above" },
};
