import type { DocumentIdentity } from "../extraction.ts";
import type { Span } from "../span.ts";
import { isBlank } from "../words/clauses.ts";
import { indexWithin } from "../words/index-within.ts";
import type { Outline, ReadRow, ReadTable, Unit } from "./outline.ts";

/** An outline without the blanks that break numbers from their words, and the way between its places and the text's. */
export interface TightOutline {
  readonly outline: Outline;
  readonly identity: DocumentIdentity;
  /** A span of the text as a span of the tight outline. */
  readonly forth: (span: Span) => Span;
  /** A span of the tight outline as the span of the text that holds the same words. */
  readonly back: (span: Span) => Span;
}

/**
 * Takes out what pages and pdf layers put inside a sentence: blanks beside digits (`达到 12 亿元`) and line breaks inside a
 * paragraph. Grammars of numbers and dates read the tight outline; every span they find is brought back to the text.
 */
export function tighten(outline: Outline, identity: DocumentIdentity): TightOutline {
  const dropped = findLooseBlanks(outline);
  if (dropped === null) return { outline, identity, forth: (span) => span, back: (span) => span };
  const places = placesWithout(dropped);
  const forth = ([from, to]: Span): Span => [places.tight[from] ?? 0, places.tight[to] ?? 0];
  const back = ([from, to]: Span): Span => {
    const start = places.loose[from] ?? 0;
    return [start, to > from ? (places.loose[to - 1] ?? 0) + 1 : start];
  };
  return { outline: moveOutline(outline, dropped, forth), identity: moveIdentity(identity, forth), forth, back };
}

const SPACE = 0x20;
const PER_CENT = 0x25;
/** A longer run of blanks sets columns apart. */
const LONGEST_BREAK = 2;

/** 1 at every character to be left out, or null when there is none. */
function findLooseBlanks({ content, reading, units }: Outline): Uint8Array | null {
  const dropped = new Uint8Array(reading.length);
  let isAny = dropBesideDigits(reading, dropped);
  for (const unit of units) {
    if (!unit.cell && dropLineBreaks(content.text, unit.span, dropped)) isAny = true;
  }
  return isAny ? dropped : null;
}

function dropBesideDigits(reading: string, dropped: Uint8Array): boolean {
  let isAny = false;
  for (let at = reading.indexOf(" "); at >= 0; at = reading.indexOf(" ", at)) {
    let end = at;
    while (reading.charCodeAt(end) === SPACE) end++;
    if (end - at <= LONGEST_BREAK && breaksNumber(reading.charCodeAt(at - 1), reading.charCodeAt(end))) {
      dropped.fill(1, at, end);
      isAny = true;
    }
    at = end;
  }
  return isAny;
}

/** Between a digit and a Chinese word or mark; never between two digits, nor where a line or cell ends. */
function breaksNumber(before: number, behind: number): boolean {
  return (endsNumber(before) && isChinese(behind)) || (isChinese(before) && isDigit(behind));
}

function dropLineBreaks(text: string, [from, to]: Span, dropped: Uint8Array): boolean {
  let isAny = false;
  for (let at = indexWithin(text, "\n", from, to); at >= 0; at = indexWithin(text, "\n", at + 1, to)) {
    let start = at;
    while (start > from && isBlank(text[start - 1])) start--;
    let end = at + 1;
    while (end < to && isBlank(text[end])) end++;
    dropped.fill(1, start, end);
    isAny = true;
  }
  return isAny;
}

function endsNumber(code: number): boolean {
  return isDigit(code) || code === PER_CENT;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Han characters and the marks of Chinese prose, `%` among them. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00 || code === PER_CENT
  );
}

interface Places {
  /** By place in the text: the place in the tight text. */
  readonly tight: Int32Array;
  /** By place in the tight text: the place in the text. */
  readonly loose: Int32Array;
}

function placesWithout(dropped: Uint8Array): Places {
  const tight = new Int32Array(dropped.length + 1);
  const loose = new Int32Array(dropped.length + 1);
  let place = 0;
  for (let at = 0; at < dropped.length; at++) {
    tight[at] = place;
    if (dropped[at] === 0) loose[place++] = at;
  }
  tight[dropped.length] = place;
  loose[place] = dropped.length;
  return { tight, loose };
}

type Move = (span: Span) => Span;

function moveOutline(outline: Outline, dropped: Uint8Array, move: Move): Outline {
  const sections = new Map(
    [...outline.sectionById].map(([id, section]) => [
      id,
      { ...section, span: move(section.span), titleSpan: section.titleSpan && move(section.titleSpan) },
    ]),
  );
  return {
    ...outline,
    content: { ...outline.content, text: withoutDropped(outline.content.text, dropped) },
    reading: withoutDropped(outline.reading, dropped),
    sectionById: sections,
    units: outline.units.map((unit) => moveUnit(unit, move)),
    tables: outline.tables.map((table) => moveTable(table, move)),
  };
}

function withoutDropped(text: string, dropped: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  for (let at = dropped.indexOf(1); at >= 0; at = dropped.indexOf(1, start)) {
    parts.push(text.slice(start, at));
    start = at;
    while (dropped[start] === 1) start++;
  }
  parts.push(text.slice(start));
  return parts.join("");
}

function moveUnit(unit: Unit, move: Move): Unit {
  return {
    ...unit,
    span: move(unit.span),
    bodySpan: move(unit.bodySpan),
    headingSpan: unit.headingSpan && move(unit.headingSpan),
  };
}

function moveTable(table: ReadTable, move: Move): ReadTable {
  return {
    ...table,
    caption: table.caption && move(table.caption),
    headers: table.headers.map((header) => header && move(header)),
    rows: table.rows.map((row) => moveRow(row, move)),
  };
}

function moveRow(row: ReadRow, move: Move): ReadRow {
  return {
    ...row,
    span: move(row.span),
    groups: row.groups.map(move),
    cells: row.cells.map((cell) => cell && { ...cell, span: move(cell.span) }),
  };
}

function moveIdentity(identity: DocumentIdentity, move: Move): DocumentIdentity {
  return {
    ...identity,
    titleSpan: identity.titleSpan && move(identity.titleSpan),
    periodSpan: identity.periodSpan && move(identity.periodSpan),
  };
}
