import type { AlignmentConflict, AlignmentEnd, AlignmentGap, AlignmentGround } from "@zhigang/contract/ledger";
import type { AlignmentCertainty, AlignmentRelation } from "@zhigang/domain/ledger";
import { quote } from "@zhigang/policy-text";
import type { AlignedEnd, BodyRename, Ground, Indicator, Span } from "@zhigang/policy-text";
import { alignAside } from "./align-aside.ts";
import type { AlignmentLimits } from "./align-aside.ts";
import type { PublishedPlan } from "./read-published-plan.ts";

/** A link as the texts propose it, with the words of both ends. */
export interface ProposedLink {
  readonly relation: AlignmentRelation;
  readonly certainty: AlignmentCertainty;
  readonly grounds: readonly AlignmentGround[];
  readonly upper: AlignmentEnd;
  readonly lower: AlignmentEnd;
}

/** What comparing two plans of the ledger yields, in the shape that is kept. */
export interface PlanComparison {
  readonly links: readonly ProposedLink[];
  readonly gaps: readonly AlignmentGap[];
  readonly conflicts: readonly AlignmentConflict[];
}

/** Lays two published plans beside each other; a department known under two names counts as one. */
export async function comparePlans(
  upper: PublishedPlan,
  lower: PublishedPlan,
  limits?: AlignmentLimits,
): Promise<PlanComparison> {
  const { links, gaps, conflicts } = await alignAside(upper, lower, { renames: renamesBetween(upper, lower) }, limits);
  const targetsAbove = targetsById(upper);
  const targetsBelow = targetsById(lower);
  return {
    links: links.map((link) => ({
      relation: link.relation,
      certainty: link.certainty,
      grounds: link.grounds.map(keptGround),
      upper: keptEnd(link.from, link.shared.upper, upper, targetsAbove),
      lower: keptEnd(link.to, link.shared.lower, lower, targetsBelow),
    })),
    gaps: gaps.map(({ from, scope, basis, nearest }) => ({
      taskId: from.taskId,
      path: from.path,
      title: from.title,
      scope,
      basis,
      nearest: nearest?.title ?? null,
    })),
    conflicts: conflicts.map((conflict) => ({
      kind: conflict.kind,
      taskId: conflict.from.taskId,
      about: conflict.about,
      upper: conflict.upper,
      lower: conflict.lower,
      upperSpan: [...conflict.from.span],
      lowerSpan: [...(conflict.to[0]?.span ?? [0, 0])],
    })),
  };
}

/** Names under which one department stands in the two plans. */
function renamesBetween(upper: PublishedPlan, lower: PublishedPlan): BodyRename[] {
  const names = new Map<string, Set<string>>();
  for (const { duties } of upper.tasks) {
    for (const { departmentId, name } of duties) {
      if (departmentId !== null) names.set(departmentId, (names.get(departmentId) ?? new Set()).add(name));
    }
  }
  const renames = lower.tasks.flatMap(({ duties }) =>
    duties.flatMap(({ departmentId, name }) =>
      [...(names.get(departmentId ?? "") ?? [])].filter((from) => from !== name).map((from) => ({ from, to: name })),
    ),
  );
  return [...new Map(renames.map((rename) => [`${rename.from}→${rename.to}`, rename])).values()];
}

type TargetsById = ReadonlyMap<string | null, Indicator>;

function targetsById({ extraction }: PublishedPlan): TargetsById {
  return new Map(extraction.indicators.map((indicator) => [indicator.id, indicator]));
}

function keptEnd(
  end: AlignedEnd,
  marks: readonly Span[],
  { content }: PublishedPlan,
  targets: TargetsById,
): AlignmentEnd {
  const indicator = targets.get(end.indicatorId);
  // A bare number says nothing: a target is shown with its clause.
  const span = indicator?.clauseSpan ?? end.span;
  const own = indicator === undefined ? marks : [indicator.span];
  return {
    taskId: end.taskId,
    targetId: end.indicatorId,
    path: end.path,
    title: end.title,
    words: quote(content.text, span),
    span: [...span],
    marks: own.map(([start, stop]) => [start, stop]),
  };
}

function keptGround(ground: Ground): AlignmentGround {
  switch (ground.kind) {
    case "verbatim":
      return { kind: "verbatim", words: [ground.words], detail: String(ground.length) };
    case "title":
    case "words":
      return { kind: ground.kind, words: [...ground.words], detail: "" };
    case "line":
      return { kind: "line", words: [ground.line], detail: "" };
    case "body":
      return { kind: "body", words: [ground.upper, ground.lower], detail: ground.sameness };
    case "citation":
      return {
        kind: "citation",
        words: [ground.title, ground.number].filter((word) => word !== null),
        detail: ground.isNumberOther ? "other_number" : "",
      };
    case "indicator":
      return { kind: "indicator", words: [ground.upper, ground.lower], detail: "" };
    case "best":
      return { kind: "best", words: [], detail: ground.side };
  }
}
