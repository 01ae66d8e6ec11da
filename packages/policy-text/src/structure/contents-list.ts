import type { Block, DocumentContent } from "../content/content.ts";
import { trimSpan } from "../words/clauses.ts";

const TITLE = /^(?:目 *[录次]|contents)$/i;
/** `第一章 总体要求……3`: words, leaders or a wide gap, and the page. */
const ENTRY = /\S(?:\.{2,}|…+|·{2,}|—{2,}|-{3,}|\t| {2,})[\s.…·]*[（-]?\d{1,3}[）-]?$/;
const LONGEST = 90;
const FEWEST = 3;

/** Blocks of the table of contents: its entries repeat headings that come later, and open no section. */
export function findContentsList(reading: string, { blocks }: DocumentContent): ReadonlySet<number> {
  const lines = blocks.map((block) => lineOf(reading, block));
  const found = new Set<number>();
  const title = lines.findIndex((line) => TITLE.test(line));
  if (title >= 0) for (const index of entriesBelow(lines, title)) found.add(index);
  for (const index of runsOfEntries(lines)) found.add(index);
  return found;
}

function lineOf(reading: string, block: Block): string {
  if (block.kind !== "paragraph" || block.span[1] - block.span[0] > LONGEST) return "";
  return reading.slice(...trimSpan(reading, block.span));
}

/** Below 目录: every line with a page, or that stands again further below. */
function entriesBelow(lines: readonly string[], title: number): number[] {
  const last = new Map(lines.map((line, index) => [bare(line), index]));
  const found = [title];
  for (let index = title + 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const isEntry = line !== "" && (ENTRY.test(line) || (last.get(bare(line)) ?? index) > index);
    if (!isEntry) break;
    found.push(index);
  }
  return found.length > 1 ? found : [];
}

function bare(line: string): string {
  return line.replace(/\s/g, "");
}

/** Three lines and more that end in leaders and a page. */
function runsOfEntries(lines: readonly string[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) for (const index of run) found.push(index);
    run = [];
  };
  lines.forEach((line, index) => {
    if (ENTRY.test(line)) run.push(index);
    else close();
  });
  close();
  return found;
}
