import type { AlignmentConflict, AlignmentEnd, AlignmentGap, AlignmentGround } from "@zhigang/contract/ledger";
import type { AlignmentCertainty, AlignmentRelation } from "@zhigang/domain/ledger";
import { alignPlans, quote } from "@zhigang/policy-text";
import type { AlignedEnd, BodyRename, Ground, Span } from "@zhigang/policy-text";
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
export function comparePlans(upper: PublishedPlan, lower: PublishedPlan): PlanComparison {
  const { links, gaps, conflicts } = alignPlans(upper, lower, { renames: renamesBetween(upper, lower) });
  return {
    links: links.map((link) => ({
      relation: link.relation,
      certainty: link.certainty,
      grounds: link.grounds.map(keptGround),
      upper: keptEnd(link.from, link.shared.upper, upper),
      lower: keptEnd(link.to, link.shared.lower, lower),
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

function keptEnd(end: AlignedEnd, marks: readonly Span[], { content, extraction }: PublishedPlan): AlignmentEnd {
  const indicator = extraction.indicators.find(({ id }) => id === end.indicatorId);
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
