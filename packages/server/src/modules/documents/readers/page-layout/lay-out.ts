import type { ParagraphInput, TableInput } from "@zhigang/policy-text";
import type { BlockSink } from "../block-sink.ts";
import { findAlignedColumns } from "./aligned-columns.ts";
import type { AlignedColumns } from "./aligned-columns.ts";
import { findFootnotes, withoutNoteSigns } from "./footnotes.ts";
import { takeFramedText } from "./framed-text.ts";
import type { FramedText } from "./framed-text.ts";
import { findFurniture } from "./furniture.ts";
import type { FurnitureKind } from "./furniture.ts";
import { headingLevels } from "./heading-levels.ts";
import { isContinuation, joinTables } from "./join-tables.ts";
import { marginsOf, marginsOfPages } from "./margins.ts";
import { boxAround, placeOf } from "./page.ts";
import type { Box, Glyph, PageMarks } from "./page.ts";
import { groupLines, paragraphOf } from "./paragraphs.ts";
import type { LineGroup, Margins, SetLine } from "./paragraphs.ts";
import { regionsOf } from "./regions.ts";
import type { Region } from "./regions.ts";
import { findGrids } from "./ruling-grid.ts";
import type { Grid } from "./ruling-grid.ts";
import { fillGrid, standsIn, tableOf } from "./table-cells.ts";
import type { PageTable } from "./table-cells.ts";
import { linesOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";
import { settleTrackedNumbers } from "./tracked-numbers.ts";

/** What was done to the paper to get at the text. */
export interface LayoutTally {
  readonly furniture: number;
  readonly footnotes: number;
  readonly contents: number;
  readonly joinedTables: number;
  readonly columnPages: number;
  readonly recognisedNumbers: number;
  /** Characters that are struck through. */
  readonly struck: number;
  /** Framed boxes that float beside other text. */
  readonly textBoxes: number;
  /** Tables found by the white between their columns. */
  readonly alignedTables: number;
  /** Pages where words stand in columns that may be a table. */
  readonly doubtfulColumns: readonly number[];
}

interface LaidPage {
  readonly page: PageMarks;
  readonly tables: readonly PageTable[];
  readonly regions: readonly Region[];
  readonly lines: readonly TextLine[];
  readonly aligned: readonly AlignedColumns[];
  readonly framed: FramedText;
}

type Piece = { readonly kind: "table"; readonly table: PageTable } | ({ readonly kind: "line" } & SetLine);

/** Lines of a table of contents lead to their page with dots. */
const LEADERS = /[.．·…⋯]{4,}\s*[-—]?\s*\d{1,4}\s*[-—]?$/;
/** 续表: all that stands between two parts of one table. */
const TABLE_GOES_ON = /^[（(]?\s*续\s*表\s*\d*\s*[）)]?$/;

/** Rebuilds the text of pages from where their marks stand: paragraphs, tables, and apart from them heads, feet and notes. */
export function layOut(pages: readonly PageMarks[], sink: BlockSink): LayoutTally {
  const laid = withSettledNumbers(pages.map(layOutPage));
  const furniture = findFurniture(laid.map(({ page, lines }) => ({ height: page.height, lines })));
  const notes = new Set(laid.flatMap(({ page, lines }) => [...findNotes(page, lines, furniture)]));
  const contents = new Set(laid.flatMap(({ lines }) => lines.filter((line) => LEADERS.test(line.text))));
  const isApart = (line: TextLine): boolean => furniture.has(line) || notes.has(line) || contents.has(line);

  const pieces = flowOf(withoutSigns(laid, notes), isApart);
  const joined = joinOverPages(pieces);
  const recognised = addBlocks(joined.pieces, sink);
  addFurniture(laid, furniture, sink);
  addNotes(laid, notes, sink);
  const struck = addStruck(pages, sink);
  addTextBoxes(laid, sink);
  return {
    furniture: furniture.size,
    footnotes: notes.size,
    contents: contents.size,
    joinedTables: joined.count,
    columnPages: laid.filter(({ regions }) => regions.some((region) => region.isColumn)).length,
    recognisedNumbers: recognised,
    struck,
    textBoxes: laid.reduce((sum, { framed }) => sum + framed.floating.length, 0),
    alignedTables: laid.flatMap(({ aligned }) => aligned).filter(({ grid }) => grid !== null).length,
    doubtfulColumns: laid.filter(({ aligned }) => aligned.some(({ grid }) => !grid)).map(({ page }) => page.number),
  };
}

function withSettledNumbers(laid: readonly LaidPage[]): readonly LaidPage[] {
  const settled = settleTrackedNumbers(laid.flatMap(({ lines }) => lines));
  return laid.map((page) => {
    const regions = page.regions.map((region) => ({ ...region, lines: region.lines.map(settled) }));
    return { ...page, regions, lines: regions.flatMap((region) => region.lines) };
  });
}

function layOutPage(page: PageMarks): LaidPage {
  const ruled = takeTables(page, page.glyphs, findGrids(page.rules));
  const framed = takeFramedText(page, ruled.free);
  const aligned = findAlignedColumns(linesOf(framed.free));
  const grids = aligned.flatMap(({ grid }) => grid ?? []);
  const unruled = takeTables(page, framed.free, grids);
  const tables = [...ruled.tables, ...unruled.tables].toSorted((a, b) => a.box[1] - b.box[1]);
  const regions = bandsOf(tables).flatMap(([top, bottom]) =>
    regionsOf(unruled.free.filter((glyph) => glyph.baseline >= top && glyph.baseline < bottom)),
  );
  return { page, tables, regions, lines: regions.flatMap((region) => region.lines), aligned, framed };
}

/** The tables with what stands in them, and the characters outside all of them. */
function takeTables(
  page: PageMarks,
  glyphs: readonly Glyph[],
  grids: readonly Grid[],
): { readonly tables: readonly PageTable[]; readonly free: readonly Glyph[] } {
  const tables: PageTable[] = [];
  let free = glyphs;
  for (const grid of grids) {
    const inside = free.filter((glyph) => standsIn(glyph, grid.box));
    if (!inside.some((glyph) => glyph.text.trim() !== "")) continue;
    tables.push(fillGrid(page, grid, inside));
    free = free.filter((glyph) => !standsIn(glyph, grid.box));
  }
  return { tables, free };
}

/** Stretches of a page above, between and below its tables; of tables side by side the lower may end first. */
function bandsOf(tables: readonly PageTable[]): (readonly [number, number])[] {
  const middles = tables.map(({ box }) => (box[1] + box[3]) / 2).toSorted((a, b) => a - b);
  const edges = [-Infinity, ...middles, Infinity];
  return edges.slice(1).map((bottom, index) => [edges[index] ?? 0, bottom]);
}

function findNotes(page: PageMarks, lines: readonly TextLine[], furniture: ReadonlyMap<TextLine, unknown>) {
  const body = lines.filter((line) => !furniture.has(line));
  return findFootnotes(body, page.rules, page);
}

function withoutSigns(laid: readonly LaidPage[], notes: ReadonlySet<TextLine>): readonly LaidPage[] {
  if (notes.size === 0) return laid;
  return laid.map((page) => {
    const own = page.lines.filter((line) => notes.has(line));
    const cleared = (line: TextLine): TextLine => (notes.has(line) ? line : withoutNoteSigns(line, own));
    return own.length === 0
      ? page
      : { ...page, regions: page.regions.map((each) => ({ ...each, lines: each.lines.map(cleared) })) };
  });
}

/** Lines and tables of all pages in reading order. */
function flowOf(laid: readonly LaidPage[], isApart: (line: TextLine) => boolean): Piece[] {
  const margins = marginsOfPages(
    laid.map(({ page, regions }) => ({
      page,
      width: page.width,
      lines: regions
        .filter((region) => !region.isColumn)
        .flatMap(({ lines }) => lines.filter((line) => !isApart(line))),
    })),
  );
  return laid.flatMap(({ page, tables, regions, framed }) => {
    const frameOf = ({ box }: TextLine) =>
      framed.inFlow.find((frame) => boxAround([frame, box]).every((side, at) => side === frame[at]));
    const lines = regions.flatMap((region, index) => {
      const kept = region.lines.filter((line) => !isApart(line));
      const edges = region.isColumn ? marginsOf(kept) : (margins.get(page) ?? marginsOf(kept));
      return kept.map((line) => {
        return { kind: "line", page, line, region: index, margins: edges, frame: frameOf(line) } as const;
      });
    });
    return mergeByHeight(lines, tables);
  });
}

function mergeByHeight(lines: readonly Extract<Piece, { kind: "line" }>[], tables: readonly PageTable[]): Piece[] {
  const pieces: Piece[] = [...lines];
  for (const table of tables) {
    const at = pieces.findIndex((piece) => piece.kind === "line" && piece.line.baseline > table.box[3] - 1);
    pieces.splice(at === -1 ? pieces.length : at, 0, { kind: "table", table });
  }
  return pieces;
}

function joinOverPages(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly count: number } {
  const joined: Piece[] = [];
  let count = 0;
  for (const [index, piece] of pieces.entries()) {
    const previous = joined.at(-1);
    if (isTableNote(previous, piece, pieces[index + 1])) continue;
    const whole =
      piece.kind === "table" && previous?.kind === "table" ? joinedTable(previous.table, piece.table) : null;
    if (whole) joined[joined.length - 1] = { kind: "table", table: whole };
    else joined.push(piece);
    count += whole ? 1 : 0;
  }
  return { pieces: joined, count };
}

function isTableNote(previous: Piece | undefined, piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== "line" || previous?.kind !== "table" || next?.kind !== "table") return false;
  return TABLE_GOES_ON.test(piece.line.text);
}

function joinedTable(upper: PageTable, lower: PageTable): PageTable | null {
  const isNextPage = lastPage(upper) < lower.page.number;
  return isNextPage && isContinuation(upper, lower) ? { ...joinTables(upper, lower), box: upper.box } : null;
}

function lastPage({ cells, page }: PageTable): number {
  return cells.reduce((last, { parts }) => Math.max(last, parts.at(-1)?.page.number ?? 0), page.number);
}

/** Adds paragraphs and tables, and says how many of their numbers were recognised from pictures. */
function addBlocks(pieces: readonly Piece[], sink: BlockSink): number {
  const runs = runsOf(pieces);
  const levelOf = headingLevels(runs.filter((run) => isGroup(run)));
  let recognised = 0;
  for (const run of runs) {
    const block = isGroup(run) ? { ...paragraphOf(run), ...levelOf(run) } : tableInput(run);
    if ("cells" in block) sink.addTable(block);
    else sink.addParagraph(block);
    const paragraphs = "cells" in block ? block.cells.flatMap((cell) => cell.paragraphs) : [block];
    recognised += paragraphs.reduce((sum, each) => sum + (each.recognised?.length ?? 0), 0);
  }
  return recognised;
}

function runsOf(pieces: readonly Piece[]): (LineGroup | PageTable)[] {
  const runs: (readonly (LineGroup | PageTable)[])[] = [];
  let open: SetLine[] = [];
  for (const piece of pieces) {
    if (piece.kind === "line") {
      open.push(piece);
      continue;
    }
    runs.push(groupLines(open), [piece.table]);
    open = [];
  }
  return [...runs, groupLines(open)].flat();
}

function isGroup(run: LineGroup | PageTable): run is LineGroup {
  return Array.isArray(run);
}

function tableInput(table: PageTable): TableInput {
  const byPage = new Map<PageMarks, Box[]>();
  for (const { parts } of table.cells) {
    for (const { page, box } of parts) {
      const known = byPage.get(page);
      if (known) known.push(box);
      else byPage.set(page, [box]);
    }
  }
  const boxes = [...byPage].map(([page, parts]) => ({ page, box: boxAround(parts) }));
  return tableOf(table, boxes);
}

/** Each head and foot once, however many pages carry it. */
function addFurniture(
  laid: readonly LaidPage[],
  furniture: ReadonlyMap<TextLine, FurnitureKind>,
  sink: BlockSink,
): void {
  const seen = new Map<string, { first: ParagraphInput; parts: Parameters<typeof placeOf>[0][number][] }>();
  for (const { page, lines } of laid) {
    for (const line of lines) {
      const aside = furniture.get(line);
      if (!aside) continue;
      const key = `${aside}:${line.text.replaceAll(/\d+/g, "#")}`;
      const known = seen.get(key);
      const part = { page, box: line.box };
      if (known) known.parts.push(part);
      else seen.set(key, { first: { text: line.text, aside, place: placeOf([part]) }, parts: [part] });
    }
  }
  for (const { first, parts } of seen.values()) sink.addParagraph({ ...first, place: placeOf(parts) });
}

/** Deleted words stand apart, line by line; says how many characters they are. */
function addStruck(pages: readonly PageMarks[], sink: BlockSink): number {
  let count = 0;
  for (const page of pages) {
    for (const line of linesOf(page.struck ?? [])) {
      count += line.text.replaceAll(/\s/g, "").length;
      sink.addParagraph({ text: line.text, aside: "deleted", place: placeOf([{ page, box: line.box }]) });
    }
  }
  return count;
}

function addTextBoxes(laid: readonly LaidPage[], sink: BlockSink): void {
  for (const { page, framed } of laid) {
    for (const lines of framed.floating) {
      const set = lines.map((line) => ({ page, line, region: 0, margins: marginsOf(lines) }));
      for (const group of groupLines(set)) sink.addParagraph({ ...paragraphOf(group), aside: "text_box" });
    }
  }
}

function addNotes(laid: readonly LaidPage[], notes: ReadonlySet<TextLine>, sink: BlockSink): void {
  for (const { page, lines } of laid) {
    const own = lines.filter((line) => notes.has(line));
    const margins: Margins = marginsOf(own);
    const set = own.map((line) => ({ page, line, region: 0, margins }));
    for (const group of groupLines(set)) sink.addParagraph({ ...paragraphOf(group), aside: "footnote" });
  }
}
