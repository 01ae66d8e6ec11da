import type { OutlineSection } from "@zhigang/contract/documents";
import type { Insertable } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { PartTable } from "../tables.ts";

type Span = readonly [number, number];

/** 篇章 of a plan, and which of them a task stands under. */
export interface PlanParts {
  readonly rows: Insertable<PartTable>[];
  partOf(task: { readonly span: Span; readonly sectionId: string | null }): string | null;
}

interface PlacedSection {
  readonly section: OutlineSection;
  readonly parent: PlacedSection | null;
}

/** The sections that hold tasks become parts. A heading that is itself the task is no part of its own: its parent is. */
export function partsOf(
  planId: string,
  sections: readonly OutlineSection[],
  tasks: readonly { span: Span; sectionId: string | null }[],
): PlanParts {
  const placed = flatten(sections, null);
  const byId = new Map(placed.map((one) => [one.section.id, one]));
  const sectionOf = (task: { span: Span; sectionId: string | null }): PlacedSection | null => {
    let at = byId.get(task.sectionId ?? "") ?? deepestAround(placed, task.span);
    while (at !== null && isInside(at.section.span, task.span)) at = at.parent;
    return at;
  };

  const ids = new Map<string, string>();
  for (const task of tasks)
    for (let at = sectionOf(task); at !== null; at = at.parent)
      ids.set(at.section.id, ids.get(at.section.id) ?? newId());
  const kept = placed.filter(({ section }) => ids.has(section.id));
  return {
    rows: kept.map(({ section, parent }, position) => ({
      id: ids.get(section.id) ?? newId(),
      planId,
      parentPartId: parent === null ? null : (ids.get(parent.section.id) ?? null),
      position,
      level: section.level,
      role: section.role,
      label: section.label,
      title: section.title,
      spanStart: section.span[0],
      spanEnd: section.span[1],
    })),
    partOf: (task) => ids.get(sectionOf(task)?.section.id ?? "") ?? null,
  };
}

function flatten(sections: readonly OutlineSection[], parent: PlacedSection | null): PlacedSection[] {
  return sections.flatMap((section) => {
    const placed = { section, parent };
    return [placed, ...flatten(section.children, placed)];
  });
}

/** The innermost section around a span; sections come outermost first. */
function deepestAround(placed: readonly PlacedSection[], span: Span): PlacedSection | null {
  return placed.findLast(({ section }) => isInside(span, section.span)) ?? null;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
