import type { DocumentIdentity, Indicator, Question } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import { GoverningTime } from "../time-nodes/governing-time.ts";
import { readIndicatorTable } from "./indicator-table.ts";
import { readUnitIndicators } from "./unit-indicators.ts";
import type { FoundIndicator } from "./unit-indicators.ts";

/** What a task must offer so that its numbers can be told to be its own. */
export interface TaskPlace {
  readonly id: string;
  readonly span: Span;
}

/** The numbers of a document with their meaning, and what stayed open about them. */
export interface ReadIndicators {
  readonly indicators: readonly Indicator[];
  readonly questions: readonly Question[];
}

/** 指标: every number the text states, told apart by class; each with its governing date and its task. */
export function readIndicators(
  outline: Outline,
  tasks: readonly TaskPlace[],
  identity: DocumentIdentity,
  times: GoverningTime = new GoverningTime(outline, identity),
): ReadIndicators {
  const found = [
    ...outline.tables.flatMap((table) => readIndicatorTable(outline, table, times)),
    ...outline.units.flatMap((unit) => readUnitIndicators(outline, unit, times)),
  ].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const owners = ownersOf(found, tasks);
  const ids = new Map(found.map((each, index) => [each, `i${index + 1}`]));
  const indicators = found.map((each, index): Indicator => {
    const { part, asks: _asks, ...rest } = each;
    return { id: `i${index + 1}`, ...rest, partOf: (part && ids.get(part)) ?? null, taskId: owners[index] ?? null };
  });
  return { indicators, questions: found.flatMap((each, index) => questionsOf(each, `i${index + 1}`)) };
}

function questionsOf({ asks }: FoundIndicator, about: string): Question[] {
  return asks.map((ask) => ({ ...ask, about }));
}

/** The smallest task that holds the number; tasks may nest. */
function ownersOf(found: readonly FoundIndicator[], tasks: readonly TaskPlace[]): (string | null)[] {
  const ordered = tasks.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const open: TaskPlace[] = [];
  let next = 0;
  return found.map(({ span }) => {
    for (let task = ordered[next]; task && task.span[0] <= span[0]; task = ordered[++next]) open.push(task);
    while (open.length > 0 && (open.at(-1)?.span[1] ?? 0) < span[1]) open.pop();
    return open.at(-1)?.id ?? null;
  });
}
