import type { DocumentIdentity, Indicator, Question } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { GoverningTime } from "../time-nodes/governing-time.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import { readIndicatorTable } from "./indicator-table.ts";
import { readUnitIndicators } from "./unit-indicators.ts";

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
  const { outline: tight, back } = times.tight;
  const orders = preambleOrders(tight.units, tasks, back);
  const firstUnits = new Map(tight.units.toReversed().map((unit) => [unit.blockIndex, unit]));
  const found = [
    ...tight.tables.flatMap((table) =>
      readIndicatorTable(tight, table, times, firstUnits.get(table.blockIndex) ?? null),
    ),
    ...tight.units.flatMap((unit) => readUnitIndicators(tight, unit, times, orders.has(unit))),
  ].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const owners = ownersOf(
    found.map(({ span }) => back(span)),
    tasks,
  );
  const ids = new Map(found.map((each, index) => [each, `i${index + 1}`]));
  const indicators = found.map((each, index): Indicator => {
    const { part, asks: _asks, ...rest } = each;
    const taskId = owners[index] ?? null;
    return { id: `i${index + 1}`, ...placed(rest, back), partOf: (part && ids.get(part)) ?? null, taskId };
  });
  return { indicators, questions: found.flatMap((each, index) => questionsOf(each, `i${index + 1}`, back)) };
}

/** Paragraphs before the first heading that are tasks of their own; their numbers are promised. Both lists run in order. */
function preambleOrders(units: readonly Unit[], tasks: readonly TaskPlace[], back: Back): ReadonlySet<Unit> {
  const ordered = tasks.toSorted((a, b) => a.span[0] - b.span[0]);
  const found = new Set<Unit>();
  let next = 0;
  for (const unit of units) {
    if (unit.role !== "preamble") continue;
    const [start, end] = back(unit.span);
    while ((ordered[next]?.span[1] ?? Infinity) <= start) next++;
    const task = ordered[next];
    if (task && task.span[0] <= start && end <= task.span[1]) found.add(unit);
  }
  return found;
}

type Back = (span: Span) => Span;

/** The same indicator with its spans in the text itself. */
function placed<T extends Omit<FoundIndicator, "part" | "asks">>(found: T, back: Back): T {
  const { nameSpan, span, clauseSpan, deadline } = found;
  return {
    ...found,
    nameSpan: nameSpan && back(nameSpan),
    span: back(span),
    clauseSpan: back(clauseSpan),
    deadline: deadline && { ...deadline, span: back(deadline.span) },
  };
}

function questionsOf({ asks }: FoundIndicator, about: string, back: Back): Question[] {
  return asks.map((ask) => ({ ...ask, about, span: back(ask.span) }));
}

/** The smallest task that holds the number; tasks may nest. */
function ownersOf(found: readonly Span[], tasks: readonly TaskPlace[]): (string | null)[] {
  const ordered = tasks.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const open: TaskPlace[] = [];
  let next = 0;
  return found.map((span) => {
    for (let task = ordered[next]; task && task.span[0] <= span[0]; task = ordered[++next]) open.push(task);
    while (open.length > 0 && (open.at(-1)?.span[1] ?? 0) < span[1]) open.pop();
    return open.at(-1)?.id ?? null;
  });
}
