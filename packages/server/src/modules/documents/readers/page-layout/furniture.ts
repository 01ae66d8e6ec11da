import type { TextLine } from "./text-lines.ts";

/** A page as the search for running heads sees it. */
export interface LinedPage {
  readonly height: number;
  /** Lines outside tables, from the top down. */
  readonly lines: readonly TextLine[];
}

export type FurnitureKind = "header" | "footer";

/** How deep into a page heads and feet reach. */
const HEAD = 0.13;
const FOOT = 0.85;
const LINES_DEEP = 3;
const PAGE_NUMBER =
  /^[\s\-—–－·•|/]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[,，/]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–－·•|/]*$/i;

/** Lines that belong to the paper and not to the text: page numbers, and heads and feet that repeat from page to page. */
export function findFurniture(pages: readonly LinedPage[]): Map<TextLine, FurnitureKind> {
  const found = new Map<TextLine, FurnitureKind>();
  const edges = pages.flatMap((page) => edgeLines(page));
  const counts = new Map<string, number>();
  for (const { key } of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(2, Math.ceil(pages.length * 0.2));
  for (const { line, kind, key } of edges) {
    if (PAGE_NUMBER.test(line.text) || (counts.get(key) ?? 0) >= needed) found.set(line, kind);
  }
  return found;
}

interface EdgeLine {
  readonly line: TextLine;
  readonly kind: FurnitureKind;
  /** What it says but for its numbers, and how high it stands. */
  readonly key: string;
}

function edgeLines({ height, lines }: LinedPage): EdgeLine[] {
  const heads = lines.slice(0, LINES_DEEP).filter((line) => line.box[3] < height * HEAD);
  const feet = lines.slice(-LINES_DEEP).filter((line) => line.box[1] > height * FOOT);
  const edge = (kind: FurnitureKind) => (line: TextLine) => {
    const words = line.text.replaceAll(/\d+/g, "#").replaceAll(/\s/g, "");
    return { line, kind, key: `${kind}:${Math.round(line.baseline / 6)}:${words}` };
  };
  return [...heads.map(edge("header")), ...feet.map(edge("footer"))];
}
