import type { Indicator, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { ColumnRole, Outline, ReadCell, ReadRow, ReadTable, Unit } from "../structure/outline.ts";
import { bareYear } from "../time-nodes/bare-year.ts";
import type { GoverningTime } from "../time-nodes/governing-time.ts";
import { isBlank } from "../words/clauses.ts";
import { lastWithin } from "../words/index-within.ts";
import { lexicon } from "../words/lexicon.ts";
import { skipSpaces } from "../words/quantity.ts";
import { readCellValues } from "./cell-values.ts";
import type { CellValue } from "./cell-values.ts";
import type { FoundIndicator } from "./found-indicator.ts";

/**
 * 指标表: one target per row and target column; the column of what was is a count (guide §8). By `firstUnit`, a unit of the
 * table, the date that governs the whole of it is found.
 */
export function readIndicatorTable(
  outline: Outline,
  table: ReadTable,
  times: GoverningTime,
  firstUnit: Unit | null,
): FoundIndicator[] {
  const nameColumn = nameColumnOf(outline.reading, table);
  if (nameColumn < 0) return [];
  const unitColumn = table.columns.indexOf("unit");
  const layout: Layout = { outline, table, times, nameColumn, unitColumn, firstUnit };
  const roles = table.columns.map((role, column) => (isOfThePast(layout, role, column) ? "baseline" : role));
  return table.rows.flatMap((row) => {
    const kind = kindOf(layout, row);
    return roles.flatMap((role, column) => (isValue(role) ? readValues(layout, row, { column, role, kind }) : []));
  });
}

const NAMING: readonly ColumnRole[] = ["indicator", "task", "measure"];
const BARE_VALUE = /^[\s≥≤><=〔[【]*[\d.,]+[^\u4e00-\u9fff]{0,6}(?:以上|左右|以内|以下)?[\s〕\]】]*$/;

/** The column that says what the values measure: 指标, or of a table with columns of years and bare numbers its 任务. */
export function nameColumnOf(reading: string, table: ReadTable): number {
  const named = table.columns.indexOf("indicator");
  if (named >= 0) return named;
  const known = NAME_COLUMNS.get(table);
  if (known !== undefined) return known;
  const column = isTableOfYears(reading, table) ? table.columns.findIndex((role) => NAMING.includes(role)) : -1;
  NAME_COLUMNS.set(table, column);
  return column;
}

const NAME_COLUMNS = new WeakMap<ReadTable, number>();

function isTableOfYears(reading: string, { columns, headers, rows }: ReadTable): boolean {
  const years = columns.flatMap((role, at) => {
    const header = headers[at];
    return role === "target" && header && bareYear(reading, header) ? [at] : [];
  });
  if (years.length < 2) return false;
  const cells = rows.flatMap(({ cells }) => years.map((at) => cells[at])).filter((cell) => cell && !isEmpty(cell));
  const bare = cells.filter((cell) => cell && BARE_VALUE.test(reading.slice(...cell.span)));
  return cells.length > 0 && bare.length * 2 > cells.length;
}

interface Layout {
  readonly outline: Outline;
  readonly table: ReadTable;
  readonly times: GoverningTime;
  readonly nameColumn: number;
  readonly unitColumn: number;
  readonly firstUnit: Unit | null;
}

/** A column headed by a year before the plan begins holds what was, whatever its other words. */
function isOfThePast({ outline, table, times }: Layout, role: ColumnRole, column: number): boolean {
  const header = table.headers[column];
  if (role !== "target" || !header) return false;
  const year = bareYear(outline.reading, header)?.value;
  const first = times.context.period?.from.slice(0, 4);
  return year !== undefined && first !== undefined && year < first;
}

function isValue(role: ColumnRole): boolean {
  return role === "target" || role === "baseline";
}

function readValues(layout: Layout, row: ReadRow, place: ColumnPlace): FoundIndicator[] {
  const cell = row.cells[place.column];
  const name = row.cells[layout.nameColumn];
  if (!cell || !name || isEmpty(cell)) return [];
  const values = readCellValues(layout.outline.reading, cell.span);
  const bare = bareName(layout.outline.reading, name.span);
  const names = namesOf(layout.outline.reading, bare.span, values);
  const found: FoundIndicator[] = [];
  for (const [index, value] of values.entries()) {
    const nameSpan = value.name ?? names[index] ?? bare.span;
    const read = readValue(layout, row, { ...place, cell, nameSpan, unit: bare.unit }, value);
    found.push({ ...read, part: value.isPart ? (found[0] ?? null) : null });
  }
  return found;
}

/** 5G基站数/其中5G-A基站数: as many names as values. */
function namesOf(reading: string, name: Span, { length }: readonly CellValue[]): Span[] {
  const parts: Span[] = [];
  let start = name[0];
  for (let at = name[0]; at <= name[1]; at++) {
    if (at < name[1] && reading[at] !== "/") continue;
    parts.push([reading.startsWith("其中", start) ? start + 2 : start, at]);
    start = at + 1;
  }
  return length > 1 && parts.length === length ? parts : [];
}

/** A column of values, and what the row says of the kind of its indicator. */
interface ColumnPlace {
  readonly column: number;
  readonly role: ColumnRole;
  readonly kind: Indicator["kind"];
}

interface ValuePlace extends ColumnPlace {
  readonly cell: ReadCell;
  readonly nameSpan: Span;
  readonly unit: string;
}

function readValue(
  layout: Layout,
  row: ReadRow,
  { column, role, kind, cell, nameSpan, unit: namedUnit }: ValuePlace,
  { isWhole, name: _name, isPart: _isPart, doubt, ...read }: CellValue,
): FoundIndicator {
  const unit = read.unit === "" && read.value !== null ? unitOf(layout, row, namedUnit) : read.unit;
  const deadline = layout.times.endOf([cell.span[0], read.span[0]], "cell") ?? deadlineOf(layout, row, column);
  const meaning = role === "baseline" ? WHAT_WAS : { ...PROMISED, deadline };
  const isCoverage = meaning !== WHAT_WAS && isWhole && (unit === "%" || read.value === null);
  return {
    ...read,
    ...meaning,
    ...(isCoverage && { class: "coverage" }),
    name: layout.outline.content.text.slice(...nameSpan).replaceAll(/\s+/gu, ""),
    nameSpan,
    unit,
    change: changeOf(layout, column, nameSpan),
    scope: null,
    isAim: false,
    kind,
    clauseSpan: row.span,
    confidence: 0.9,
    part: null,
    asks: doubt === null ? [] : [{ kind: "number_unclear", options: [], reason: doubt, span: read.span }],
  };
}

function isEmpty(cell: ReadCell): boolean {
  return cell.isBlank || cell.isNone || cell.isCarried;
}

const WHAT_WAS = { class: "count", deadline: null, reason: "what was, in an indicator table" } as const;
const PROMISED = { class: "target", reason: "target column of an indicator table" } as const;

/** A unit in brackets, these included. */
const LONGEST_UNIT = 14;

/** 1. and （2） before a name; not the 5 of 5G. */
const NUMBERING = /^ *(?:（?\d{1,2}[）.、 ] *|\d{1,2}(?=[\u4e00-\u9fff“]))?/;

/** 数字经济核心产业增加值占比（%）: the unit may stand in brackets behind the name, a number before it. */
function bareName(reading: string, [from, to]: Span): { span: Span; unit: string } {
  const start = from + (NUMBERING.exec(reading.slice(from, Math.min(to, from + 8)))?.[0].length ?? 0);
  const opening = lastWithin(reading, "（", Math.max(start, to - LONGEST_UNIT), to);
  const isUnit = opening > start && reading[to - 1] === "）";
  let end = isUnit ? opening : to;
  while (end > start && isBlank(reading[end - 1])) end--;
  return { span: [start, end], unit: isUnit ? reading.slice(opening + 1, to - 1).trim() : "" };
}

function unitOf({ outline, unitColumn }: Layout, row: ReadRow, fallback: string): string {
  const cell: ReadCell | null | undefined = unitColumn < 0 ? null : row.cells[unitColumn];
  if (!cell || cell.isBlank || cell.isNone) return fallback;
  return outline.content.text.slice(...cell.span).replaceAll(/\s+/gu, "");
}

/** The year of the column's header, else the row's time column, else what governs the table. */
function deadlineOf({ outline, table, times, firstUnit }: Layout, row: ReadRow, column: number): TimeNode | null {
  const header = table.headers[column];
  const named = header ? (times.endOf(header, "cell") ?? bareYear(outline.reading, header)) : null;
  if (named && named.value !== "annual") return { ...named, basis: "cell" };
  if (table.columns.includes("time")) return times.timeOfRow(outline.tables.indexOf(table), row.row, firstUnit);
  return firstUnit ? times.inherited(firstUnit) : times.planEnd();
}

const GROWTH = lexicon("年均 增速 增长 增幅");

function changeOf({ outline, table }: Layout, column: number, name: Span): Indicator["change"] {
  const header = table.headers[column];
  for (const span of header ? [header, name] : [name]) {
    for (let at = span[0]; at < span[1]; at++) if (GROWTH.startingAt(outline.reading, at) !== null) return "growth";
  }
  return "level";
}

/** 约束性 or 预期性, in whatever column the row says so. */
function kindOf({ outline }: Layout, row: ReadRow): Indicator["kind"] {
  for (const cell of row.cells) {
    if (!cell) continue;
    const words = outline.reading.slice(skipSpaces(outline.reading, cell.span[0]), cell.span[1]);
    if (words.startsWith("约束")) return "binding";
    if (words.startsWith("预期")) return "anticipated";
  }
  return null;
}
