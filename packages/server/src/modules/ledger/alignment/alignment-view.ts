import type { AlignmentCounts, AlignmentLine, AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import { outcomeOf } from "@zhigang/domain/ledger";
import type { Selectable } from "kysely";
import { groupBy } from "../group-by.ts";
import type { PlanRow } from "../plan/plan-store.ts";
import type { PartTable, TaskTable } from "../tables.ts";
import type { AlignmentLinkRow, AlignmentRow } from "./alignment-store.ts";

/** What a matrix is drawn from. */
export interface AlignmentSource {
  readonly row: AlignmentRow;
  readonly upper: PlanRow;
  readonly lower: PlanRow;
  readonly tasks: readonly Selectable<TaskTable>[];
  readonly parts: readonly Selectable<PartTable>[];
  readonly links: readonly AlignmentLinkRow[];
}

/** An alignment with its matrix: every task of the upper plan and what became of it below. */
export function presentAlignment(source: AlignmentSource): PlanAlignment {
  const { row, upper, lower, links } = source;
  const lines = linesOf(source);
  return {
    id: row.id,
    upper: presentHead(upper),
    lower: presentHead(lower),
    alignedAt: row.alignedAt.toISOString(),
    version: row.version,
    counts: countsOf(lines, links),
    lines,
    links: links.map(presentLink),
    gaps: row.gaps,
    conflicts: row.conflicts,
  };
}

function presentHead({ id, title, documentId, taskCount }: PlanRow): PlanAlignment["upper"] {
  return { id, title, documentId, taskCount };
}

function linesOf({ row, tasks, parts, links }: AlignmentSource): AlignmentLine[] {
  const titles = new Map(parts.map(({ id, title }) => [id, title ?? ""]));
  const scopes = new Map(row.gaps.map(({ taskId, scope }) => [taskId, scope]));
  const byTask = groupBy(links, ({ upperTaskId }) => upperTaskId);
  return tasks.map(({ id, path, title, partId, ownerName }) => {
    const own = byTask.get(id) ?? [];
    const conflicts = row.conflicts.filter(({ taskId }) => taskId === id).length;
    const outcome = outcomeOf({ links: own, hasConflict: conflicts > 0 });
    return {
      taskId: id,
      path,
      title,
      part: titles.get(partId ?? "") ?? "",
      lead: ownerName,
      outcome,
      linkIds: own.map((link) => link.id),
      conflicts,
      scope: outcome === "gap" ? (scopes.get(id) ?? "unclear") : null,
    };
  });
}

function countsOf(lines: readonly AlignmentLine[], links: readonly AlignmentLinkRow[]): AlignmentCounts {
  const count = (outcome: AlignmentLine["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  return {
    conflict: count("conflict"),
    gap: count("gap"),
    open: count("open"),
    answered: count("answered"),
    undecided: links.filter(({ state }) => state === "proposed").length,
    links: links.length,
  };
}

/** A link with its words, reasons and decision. */
export function presentLink(link: AlignmentLinkRow): AlignmentLink {
  return {
    id: link.id,
    alignmentId: link.alignmentId,
    relation: link.relation,
    certainty: link.certainty,
    grounds: link.grounds,
    upper: link.upperEnd,
    lower: link.lowerEnd,
    state: link.state,
    isDrawn: link.isDrawn,
    isStale: link.isStale,
    reason: link.reason,
    decidedBy: link.decidedBy,
    decidedAt: link.decidedAt?.toISOString() ?? null,
    version: link.version,
  };
}
