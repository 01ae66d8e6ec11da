import type { Span } from "../span.ts";
import type {
  AlignedEnd,
  AlignedPlan,
  Alignment,
  AlignmentConflict,
  AlignmentGap,
  AlignmentLink,
  Certainty,
  ConflictKind,
  GapBasis,
  GapScope,
  Ground,
  Relation,
} from "./alignment.ts";

/** One end as it is printed. */
export interface PresentedEnd {
  readonly span: Span;
  readonly path: string;
}

/** The one JSON object that `zhigang align --json` prints; `from` is the upper plan, spans are UTF-16 offsets. */
export interface PresentedAlignment {
  readonly upper: { readonly text: string };
  readonly lower: { readonly text: string };
  readonly links: readonly {
    readonly from: PresentedEnd;
    readonly to: PresentedEnd;
    readonly relation: Relation;
    readonly certainty: Certainty;
    readonly reason: string;
  }[];
  readonly gaps: readonly {
    readonly from: PresentedEnd;
    readonly title: string;
    readonly scope: GapScope;
    readonly reason: string;
  }[];
  readonly conflicts: readonly {
    readonly kind: ConflictKind;
    readonly from: PresentedEnd;
    readonly to: readonly PresentedEnd[];
    readonly reason: string;
  }[];
}

/** Gives an alignment the shape of the export. */
export function presentAlignment(alignment: Alignment, upper: AlignedPlan, lower: AlignedPlan): PresentedAlignment {
  return {
    upper: { text: upper.content.text },
    lower: { text: lower.content.text },
    links: alignment.links.map((link) => ({
      from: presentEnd(link.from),
      to: presentEnd(link.to),
      relation: link.relation,
      certainty: link.certainty,
      reason: explainLink(link),
    })),
    gaps: alignment.gaps.map((gap) => ({
      from: presentEnd(gap.from),
      title: gap.from.title,
      scope: gap.scope,
      reason: explainGap(gap),
    })),
    conflicts: alignment.conflicts.map((conflict) => ({
      kind: conflict.kind,
      from: presentEnd(conflict.from),
      to: conflict.to.map(presentEnd),
      reason: explainConflict(conflict),
    })),
  };
}

function presentEnd({ span, path }: AlignedEnd): PresentedEnd {
  return { span, path };
}

/** Why a link was proposed, in one Chinese sentence. */
export function explainLink({ grounds }: Pick<AlignmentLink, "grounds">): string {
  return grounds.map(explainGround).join("；");
}

function explainGround(ground: Ground): string {
  switch (ground.kind) {
    case "verbatim":
      return `原文相同${ground.length}字：“${ground.words}”`;
    case "title":
      return `标题共有：${ground.words.join("、")}`;
    case "words":
      return `共有词语：${ground.words.join("、")}`;
    case "line":
      return `同属业务领域：${ground.line}`;
    case "body":
      return `责任单位${SAMENESS[ground.sameness]}：${ground.upper}—${ground.lower}`;
    case "citation":
      return explainCitation(ground);
    case "indicator":
      return `同一指标：上位“${ground.upper}”，下位“${ground.lower}”`;
    case "best":
      return BEST[ground.side];
  }
}

const SAMENESS = { same: "相同", renamed: "更名", same_line: "同一业务口" } as const;
const BEST = { both: "互为最相近", upper: "上位任务的最相近处", lower: "下位段落的最相近处" } as const;

function explainCitation({ title, number, isNumberOther }: Extract<Ground, { kind: "citation" }>): string {
  const named = [title === null ? "" : `《${title}》`, number ?? ""].join("");
  return `下位文件引用${named}${isNumberOther ? "，所引文号与上位文件不一致" : ""}`;
}

/** Why a task counts as a gap, in one Chinese sentence. */
export function explainGap({ basis, nearest }: Pick<AlignmentGap, "basis" | "nearest">): string {
  const near = nearest === null ? "下位文件没有相近的段落" : `最相近的是“${nearest.title}”，依据不足`;
  return `${GAP_WORDS[basis]}；${near}`;
}

const GAP_WORDS: Readonly<Record<GapBasis, string>> = {
  siblings_answered: "下位文件承接了同一部分的其他任务，唯独没有这一项",
  part_unanswered: "下位文件没有承接这一部分的任何任务，是否属其范围原文未说明",
  other_place: "这项任务由其他地区负责，不在下位文件范围",
  before_period: "这项任务的时限早于下位文件的实施期",
};

/** Why two statements conflict, in one Chinese sentence. */
export function explainConflict({
  kind,
  about,
  upper,
  lower,
}: Pick<AlignmentConflict, "kind" | "about" | "upper" | "lower">): string {
  return `${about}：${CONFLICT_WORDS[kind]}，上位“${upper}”，下位“${lower}”`;
}

const CONFLICT_WORDS: Readonly<Record<ConflictKind, string>> = {
  target_value: "同一目标两个数值",
  parts_exceed_whole: "下位分项合计大于上位总量",
  deadline_later: "下位时限晚于上位时限",
};
