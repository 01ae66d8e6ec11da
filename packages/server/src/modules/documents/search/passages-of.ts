import type { OutlineSection, ShownBlock } from "@zhigang/contract/documents";
import { comparableForm } from "./comparable-form.ts";
import { passageGrams } from "./search-terms.ts";

/** A paper as it is cut into passages. */
export interface ReadPaper {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly fileName: string;
  readonly text: string;
  readonly blocks: readonly ShownBlock[];
  readonly sections: readonly OutlineSection[];
}

/** A piece of a paper that is found by its words. */
export interface Passage {
  readonly number: number;
  readonly kind: "title" | "heading" | "paragraph" | "row";
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly section: string[];
  readonly page: number | null;
  readonly sheet: string | null;
  readonly rowNumber: number | null;
  readonly form: string;
  readonly text: string | null;
  readonly grams: number[];
}

type Piece = Pick<Passage, "kind" | "spanStart" | "spanEnd" | "page" | "sheet" | "rowNumber">;

/** The passages of a paper: its title, then every heading, paragraph and table row that says something, in order. */
export function passagesOf(paper: ReadPaper): Passage[] {
  const headings = headingsIn(paper.sections);
  const pieces = paper.blocks.flatMap((block) => piecesOf(block, headings));
  const title = [paper.title, paper.documentNumber, paper.fileName].filter((part) => part !== null).join("\n");
  const passages = [passage(0, { kind: "title", spanStart: 0, spanEnd: 0, ...NOWHERE }, title, [])];
  for (const piece of pieces) {
    const words = paper.text.slice(piece.spanStart, piece.spanEnd);
    if (words.trim() === "") continue;
    passages.push(passage(passages.length, piece, words, sectionAt(headings, piece.spanStart)));
  }
  return passages;
}

const NOWHERE = { page: null, sheet: null, rowNumber: null };

function passage(number: number, piece: Piece, words: string, section: string[]): Passage {
  const form = comparableForm(words);
  return { ...piece, number, section, form, text: form === words ? null : words, grams: passageGrams(form) };
}

interface Heading {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
}

function headingsIn(sections: readonly OutlineSection[]): Heading[] {
  return sections.flatMap((section) => {
    const words = headingWords(section);
    const [start, end] = section.span;
    const own = words === "" ? [] : [{ words, start, end, titleStart: section.titleSpan?.[0] ?? start }];
    return [...own, ...headingsIn(section.children)];
  });
}

/** 二、重点任务 · （一）夯实底座 · 1．算力: the label with the sign it usually has. */
function headingWords({ label, title }: OutlineSection): string {
  if (label === null || title === null) return label ?? title ?? "";
  const sign = /^[一二三四五六七八九十百]+$/.test(label)
    ? "、"
    : /^\d+$/.test(label)
      ? "．"
      : /[\d章节篇条部分]$/.test(label)
        ? " "
        : "";
  return label + sign + title;
}

/** The headings a place stands under, the highest first. */
function sectionAt(headings: readonly Heading[], at: number): string[] {
  return headings.filter(({ start, end }) => start <= at && at < end).map(({ words }) => words);
}

function piecesOf(block: ShownBlock, headings: readonly Heading[]): Piece[] {
  if (block.kind === "table") return rowsOf(block);
  const [spanStart, spanEnd] = block.span;
  const isHeading =
    block.headingLevel !== undefined ||
    headings.some(
      ({ titleStart, end, words }) =>
        titleStart >= spanStart && titleStart < spanEnd && words.length >= (Math.min(end, spanEnd) - spanStart) / 2,
    );
  return [{ kind: isHeading ? "heading" : "paragraph", spanStart, spanEnd, ...placeOf(block.place) }];
}

/** Each row with its cells in one piece, as they stand in the text. */
function rowsOf({ cells = [], place }: ShownBlock): Piece[] {
  const rows = new Map<number, (typeof cells)[number][]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return Array.from(rows, ([row, inRow]) => {
    const own = placeOf((inRow[0] as { place?: unknown } | undefined)?.place ?? place);
    const spanStart = Math.min(...inRow.map((cell) => cell.span[0]));
    const spanEnd = Math.max(...inRow.map((cell) => cell.span[1]));
    return { kind: "row" as const, spanStart, spanEnd, ...own, rowNumber: own.rowNumber ?? row + 1 };
  });
}

/** A place as the reader of the file noted it. */
interface NotedPlace {
  readonly kind?: string;
  readonly page?: number;
  readonly sheet?: string;
  readonly address?: string;
  readonly row?: number;
}

/** The page, or the sheet and row, that the reader of the file noted. */
function placeOf(place: unknown): Pick<Piece, "page" | "sheet" | "rowNumber"> {
  const { kind, page = null, sheet = null, address = "", row = null } = (place ?? {}) as NotedPlace;
  if (kind === "page_box") return { ...NOWHERE, page };
  if (kind === "table_cell") return { ...NOWHERE, rowNumber: row };
  return kind === "sheet_cell" ? { page: null, sheet, rowNumber: rowOfAddress(address) } : NOWHERE;
}

function rowOfAddress(address: string): number | null {
  const row = /\d+$/.exec(address)?.[0];
  return row === undefined ? null : Number(row);
}
