import type { Comparator, Indicator, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { ColumnRole, Outline, ReadCell, ReadRow, ReadTable, Unit } from "../structure/outline.ts";
import { bareYear } from "../time-nodes/bare-year.ts";
import type { GoverningTime } from "../time-nodes/governing-time.ts";
import { isBlank } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { readNumeral } from "../words/numeral.ts";
import { readQuantity, skipSpaces } from "../words/quantity.ts";
import type { Quantity } from "../words/quantity.ts";
import { readQualifiers } from "./qualifier.ts";
import type { FoundIndicator } from "./found-indicator.ts";

/** 指标表: one target per row and target column; the column of what was is a count (guide §8). */
export function readIndicatorTable(outline: Outline, table: ReadTable, times: GoverningTime): FoundIndicator[] {
  const nameColumn = table.columns.indexOf("indicator");
  if (nameColumn < 0) return [];
  const unitColumn = table.columns.indexOf("unit");
  const firstUnit = outline.units.find(({ blockIndex }) => blockIndex === table.blockIndex) ?? null;
  const layout: Layout = { outline, table, times, nameColumn, unitColumn, firstUnit };
  const roles = table.columns.map((role, column) => (isOfThePast(layout, role, column) ? "baseline" : role));
  return table.rows.flatMap((row) =>
    roles.flatMap((role, column) => (isValue(role) ? readValue(layout, row, column, role) : [])),
  );
}

interface Layout {
  readonly outline: Outline;
  readonly table: ReadTable;
  readonly times: GoverningTime;
  readonly nameColumn: number;
  readonly unitColumn: number;
  /** A unit of the table, by which the date that governs the table is found. */
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

function readValue(layout: Layout, row: ReadRow, column: number, role: ColumnRole): FoundIndicator[] {
  const cell = row.cells[column];
  const name = row.cells[layout.nameColumn];
  if (!cell || !name || isEmpty(cell)) return [];
  const value = readCell(layout.outline.reading, cell.span);
  if (!value) return [];
  const { isWhole, ...read } = value;
  const bare = bareName(layout.outline.reading, name.span);
  const unit = read.unit === "" ? unitOf(layout, row, bare.unit) : read.unit;
  const meaning = role === "baseline" ? WHAT_WAS : { ...PROMISED, deadline: deadlineOf(layout, column) };
  const isCoverage = meaning !== WHAT_WAS && isWhole && unit === "%";
  return [
    {
      ...read,
      ...meaning,
      ...(isCoverage && { class: "coverage" }),
      name: layout.outline.content.text.slice(...bare.span).replaceAll(/\s+/gu, ""),
      nameSpan: bare.span,
      unit,
      change: changeOf(layout, column, bare.span),
      scope: null,
      isAim: false,
      kind: kindOf(layout, row),
      clauseSpan: row.span,
      confidence: 0.9,
      part: null,
      asks: [],
    },
  ];
}

function isEmpty(cell: ReadCell): boolean {
  return cell.isBlank || cell.isNone || cell.isCarried;
}

const WHAT_WAS = { class: "count", deadline: null, reason: "what was, in an indicator table" } as const;
const PROMISED = { class: "target", reason: "target column of an indicator table" } as const;

interface CellValue extends Pick<Indicator, "comparator" | "value" | "unit" | "span"> {
  readonly isWhole: boolean;
}

const SIGNS: Readonly<Record<string, Comparator | undefined>> = {
  "≥": ">=",
  "≤": "<=",
  ">": ">",
  "<": "<",
  "＞": ">",
  "＜": "<",
};
const CUMULATIVE = lexicon("[ 〔 【");

/** ≥ 98, [1200], 75左右, 3.5以上, 8-10: what a value cell may hold. */
function readCell(reading: string, [from, to]: Span): CellValue | null {
  for (let at = from; at < to; at++) {
    const quantity = readNumeral(reading, at, to) && readQuantity(reading, at, to);
    if (!quantity) continue;
    return valueOf(reading, quantity, [from, to]);
  }
  return null;
}

function valueOf(reading: string, quantity: Quantity, [from, to]: Span): CellValue {
  const { low, high, unit } = quantity;
  const qualified = readQualifiers(reading, quantity, from, to);
  const signAt = signBefore(reading, quantity.start, from);
  const sign = SIGNS[reading.charAt(signAt)] ?? qualified.comparator;
  const span: Span = [signAt < 0 ? qualified.start : signAt, qualified.end];
  if (high !== null) return { comparator: "range", value: `${low}-${high}`, unit, span, isWhole: false };
  return { comparator: sign, value: low, unit, span, isWhole: low === "100" };
}

/** Where the sign before a value stands; -1 where there is none. */
function signBefore(reading: string, at: number, floor: number): number {
  let place = at - 1;
  while (place >= floor && (reading[place] === " " || CUMULATIVE.startingAt(reading, place) !== null)) place--;
  return place >= floor && SIGNS[reading.charAt(place)] !== undefined ? place : -1;
}

/** 数字经济核心产业增加值占比（%）: the unit may stand in brackets behind the name, a number before it. */
function bareName(reading: string, [from, to]: Span): { span: Span; unit: string } {
  let start = from;
  while (start < to && "0123456789.、）（ ".includes(reading[start] ?? "")) start++;
  const opening = reading.lastIndexOf("（", to);
  const isUnit = opening > start && reading[to - 1] === "）" && to - opening <= 14;
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
function deadlineOf({ outline, table, times, firstUnit }: Layout, column: number): TimeNode | null {
  const header = table.headers[column];
  const named = header ? (times.endOf(header, "cell") ?? bareYear(outline.reading, header)) : null;
  if (named && named.value !== "annual") return { ...named, basis: "cell" };
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
