import type { DeadlineBasis, DocumentIdentity, Phase, Question, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline, ReadCell, ReadRow, ReadTable, Unit } from "../structure/outline.ts";
import { indexWithin } from "../words/index-within.ts";
import { findTimeExpressions } from "./find-time-expressions.ts";
import { GoverningTime, latestNode } from "./governing-time.ts";
import { readPhases } from "./phases.ts";
import { isInBracket } from "./bracketed.ts";
import { isLabelled } from "./time-expression.ts";
import type { TimeExpression } from "./time-expression.ts";

/** What a task must offer to be told its time: where it stands, and its rows where it stands in a table. */
export interface TimedTask {
  readonly span: Span;
  readonly row: { readonly table: number; readonly rows: readonly ReadRow[] } | null;
}

/** When a task is due, in which stages, and what the text leaves open about it. */
export interface TaskTimes {
  readonly deadline: TimeNode | null;
  readonly phases: readonly Phase[];
  readonly questions: readonly Omit<Question, "about">[];
}

/** 时间节点 of each task, in the order of the tasks: its time cell, its own words, its section's, the plan's period. */
export function readTaskTimes(
  outline: Outline,
  tasks: readonly TimedTask[],
  identity: DocumentIdentity,
  times: GoverningTime = new GoverningTime(outline, identity),
): TaskTimes[] {
  const { outline: tight, forth, back } = times.tight;
  const unitOf = unitLookup(tight.units);
  return tasks.map((task) => {
    const cell = timeCell(outline, task);
    const span = forth(task.span);
    const read = cell ? fromCell(tight, forth(cell.span), times) : fromWords(tight, span, times, unitOf(span));
    return placed(read, outline.content.text, back);
  });
}

/** The same times with their spans in the text itself. */
function placed({ deadline, phases, questions }: TaskTimes, text: string, back: (span: Span) => Span): TaskTimes {
  return {
    deadline: deadline && { ...deadline, span: back(deadline.span) },
    phases: phases.map((phase) => ({ ...phase, span: back(phase.span), text: text.slice(...back(phase.span)) })),
    questions: questions.map((question) => ({ ...question, span: back(question.span) })),
  };
}

/** The time cell of a row; a blank or 无 cell is none. */
function timeCell({ tables }: Outline, { row }: TimedTask): ReadCell | null {
  const table: ReadTable | undefined = row ? tables[row.table] : undefined;
  if (!row || !table) return null;
  for (const each of row.rows) {
    for (const [column, role] of table.columns.entries()) {
      const cell = role === "time" ? each.cells[column] : null;
      if (cell && !cell.isBlank && !cell.isNone) return cell;
    }
  }
  return null;
}

function fromCell({ content, reading }: Outline, span: Span, times: GoverningTime): TaskTimes {
  const found = findTimeExpressions(reading, span, times.context);
  const deadline = latestNode(found, "cell") ?? (isWholeYear(reading, span) ? wholeYear(times, span) : null);
  const phases = readPhases(content.text, reading, span, times.context);
  return { deadline, phases, questions: askAboutCell(found, deadline, span) };
}

function isWholeYear(reading: string, span: Span): boolean {
  return /^(?:全年|当年|年度|本年度)(?:完成)?$/.test(reading.slice(...span).trim());
}

/** `全年` in the time column of an annual plan is its year. */
function wholeYear({ context }: GoverningTime, span: Span): TimeNode | null {
  if (!context.isAnnual || context.year === null) return null;
  return { value: String(context.year), precision: "year", basis: "cell", span, reason: "the whole year of the plan" };
}

function askAboutCell(found: readonly TimeExpression[], deadline: TimeNode | null, span: Span) {
  const open = found.find(({ kind }) => kind === "open");
  if (open) return [{ kind: "deadline_incomplete" as const, options: [], reason: open.reason, span }];
  if (!deadline) {
    return [{ kind: "deadline_incomplete" as const, options: [], reason: "the time cell names no date", span }];
  }
  return isLoneYear(found) ? [loneYear(found, span)] : [];
}

/** 2028年持续推进: a year alone beside 持续推进 may be a range that lost its beginning. */
function isLoneYear(found: readonly TimeExpression[]): boolean {
  const [dated, ongoing] = found;
  return found.length === 2 && dated?.kind === "deadline" && !dated.isStated && ongoing?.kind === "ongoing";
}

function loneYear(found: readonly TimeExpression[], span: Span): Omit<Question, "about"> {
  return {
    kind: "phase_unclear",
    options: found.map(({ value }) => value),
    reason: "one year beside work that goes on: the beginning of a range may be missing",
    span,
  };
}

function fromWords(outline: Outline, task: Span, times: GoverningTime, unit: Unit | null): TaskTimes {
  const { reading } = outline;
  const found = findTimeExpressions(reading, task, times.context).filter((each) => !isSignature(reading, each));
  const own = ownNode(reading, found);
  if (own) return { deadline: { ...own, basis: basisIn(reading, own, task) }, phases: [], questions: [] };
  const deadline = unit ? times.inherited(unit) : times.planEnd();
  return { deadline, phases: [], questions: askAboutWords(found, deadline, task) };
}

function askAboutWords(found: readonly TimeExpression[], deadline: TimeNode | null, task: Span) {
  const open = found.find(({ kind }) => kind === "open");
  if (open) return [incomplete(open)];
  return deadline ? [] : [missing(task)];
}

/** A labelled date goes first, then the latest one named; 每年 in some sentence does not make the whole task annual. */
function ownNode(reading: string, found: readonly TimeExpression[]): TimeNode | null {
  const labelled = found.filter((each) => isLabelled(reading, each));
  const dated = found.filter((each) => each.kind === "deadline" && !isSplit(reading, each));
  return latestNode(labelled, "own") ?? latestNode(dated, "sentence");
}

/** （2022年20个、2023年35个）: a number split over the years dates its parts, not the task. */
function isSplit(reading: string, each: TimeExpression): boolean {
  return isInBracket(reading, each) && reading[each.end] !== "）";
}

/** A day that fills its line is a signature's. */
function isSignature(reading: string, { precision, start, end }: TimeExpression): boolean {
  return precision === "day" && isLineEdge(reading[start - 1]) && isLineEdge(reading[end]);
}

function isLineEdge(character: string | undefined): boolean {
  return character === undefined || character === "\n" || character === " ";
}

/** A date that governs the whole task stands in its heading or first words; elsewhere it belongs to one sentence of it. */
function basisIn(reading: string, { basis, span }: TimeNode, task: Span): DeadlineBasis {
  const firstStop = indexWithin(reading, "。", task[0], task[1]);
  return firstStop < 0 || span[0] < firstStop ? "own" : basis;
}

function incomplete({ start, end, reason }: TimeExpression): Omit<Question, "about"> {
  return { kind: "deadline_incomplete", options: [], reason, span: [start, end] };
}

function missing(span: Span): Omit<Question, "about"> {
  return {
    kind: "deadline_missing",
    options: [],
    reason: "neither the task nor its section nor the plan says when",
    span,
  };
}

/** The unit at the beginning of a span, found by bisection. */
function unitLookup(units: readonly Unit[]): (span: Span) => Unit | null {
  const ordered = units.toSorted((a, b) => a.span[0] - b.span[0]);
  return ([start]) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.span[0] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return ordered[low - 1] ?? null;
  };
}
