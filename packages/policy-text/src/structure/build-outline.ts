import type { DocumentContent, Paragraph, Table } from "../content/content.ts";
import { WRAP } from "../content/reading-form.ts";
import { readingOf } from "../content/reading-of.ts";
import type { Section, SectionRole } from "../extraction.ts";
import type { Span } from "../span.ts";
import { findAttachmentList } from "./attachment-list.ts";
import { isClosingAddress, isClosingNote } from "./closing-note.ts";
import { findFurniture, findNotice } from "./furniture.ts";
import { trimSpan } from "../words/clauses.ts";
import { type Heading, type HeadingHabits, readHeading, usesDecimalNumbers } from "./heading.ts";
import { addBands } from "./table-bands.ts";
import type { Outline, ReadTable, Unit } from "./outline.ts";
import { readTable } from "./read-table.ts";
import { SectionTree } from "./section-tree.ts";

/** Cuts a document into sections, units and tables; the first step of every reading. */
export function buildOutline(content: DocumentContent): Outline {
  const reading = markWraps(readingOf(content), content);
  const furniture = findFurniture(reading, content);
  const workshop: Workshop = {
    furniture,
    lastBlock: content.blocks.findLastIndex((_, index) => !furniture.has(index)),
    lists: findAttachmentList(reading, content),
    reading,
    tree: new SectionTree(content.text, reading),
    units: [],
    tables: [],
    notice: findNotice(reading, content),
    usesDecimals: usesDecimalNumbers(reading),
  };
  content.blocks.forEach((block, blockIndex) => {
    if (block.kind === "table") addTable(workshop, block, blockIndex);
    else addParagraph(workshop, block, blockIndex);
  });
  const { tree, units, tables } = workshop;
  const sections = tree.build();
  return { content, reading, sections, units, tables, styleOf: tree.styles(), ...indexSections(sections) };
}

/** Lines of a text file that were joined to one paragraph read on over their line breaks. */
function markWraps(reading: string, { blocks }: DocumentContent): string {
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.place.kind !== "line") continue;
    const words = reading.slice(...block.span);
    if (!words.includes("\n")) continue;
    parts.push(reading.slice(at, block.span[0]), words.replaceAll("\n", WRAP));
    at = block.span[1];
  }
  return at === 0 ? reading : parts.join("") + reading.slice(at);
}

interface Workshop extends HeadingHabits {
  readonly reading: string;
  readonly tree: SectionTree;
  readonly units: Unit[];
  readonly tables: ReadTable[];
  readonly furniture: ReadonlySet<number>;
  /** Index of the last block that is not furniture. */
  readonly lastBlock: number;
  /** Lines that list the attachments. */
  readonly lists: ReadonlySet<number>;
  /** Block indices of the covering notice. */
  readonly notice: Span | null;
}

function addParagraph(workshop: Workshop, paragraph: Paragraph, blockIndex: number): void {
  const { reading, tree, units } = workshop;
  const span = trimSpan(reading, paragraph.span);
  if (span[0] === span[1]) return;
  const outside = roleOutside(workshop, paragraph, blockIndex);
  const heading = outside ? null : readHeading(reading, paragraph, workshop);
  const sectionId = outside
    ? tree.openAside(outside, blockIndex, span)
    : isLastWord(workshop, heading, blockIndex, span)
      ? tree.openAside("safeguards", blockIndex, span)
      : placeParagraph(tree, heading, paragraph, blockIndex, span);
  units.push({
    index: units.length,
    blockIndex,
    sectionId,
    role: tree.roleOf(sectionId),
    span,
    headingSpan: heading?.span ?? null,
    bodySpan: heading ? heading.bodySpan : span,
    cell: null,
  });
}

/** The last paragraph of a paper speaks to everybody where the leaf above it has its own words already. */
function isLastWord(
  { reading, units, lastBlock }: Workshop,
  heading: Heading | null,
  block: number,
  span: Span,
): boolean {
  if (heading !== null || block !== lastBlock) return false;
  const above = units.at(-1);
  const isComplete = above !== undefined && above.headingSpan !== null && above.bodySpan[1] > above.bodySpan[0];
  return isComplete && isClosingAddress(reading.slice(...span));
}

/** Furniture of the page, notes beside the text and the covering notice stand outside the plan's own sections. */
function roleOutside(
  { reading, furniture, notice, lists }: Workshop,
  { aside, span }: Paragraph,
  blockIndex: number,
): SectionRole | null {
  if (aside === "footnote" || aside === "text_box") return "notes";
  if (furniture.has(blockIndex)) return "furniture";
  if (isClosingNote(reading, span)) return "notes";
  if (notice && blockIndex >= notice[0] && blockIndex < notice[1]) return "notice";
  return lists.has(blockIndex) ? "notes" : null;
}

function placeParagraph(tree: SectionTree, heading: Heading | null, block: Paragraph, blockIndex: number, span: Span) {
  if (heading) return tree.open(heading, blockIndex, span[1], block.headingLevel ?? null);
  return tree.append(blockIndex, span[1]) ?? tree.openPlain("preamble", blockIndex, span);
}

function addTable({ reading, tree, units, tables }: Workshop, table: Table, blockIndex: number): void {
  if (table.aside !== undefined) {
    const isNote = table.aside === "footnote" || table.aside === "text_box";
    tree.openAside(isNote ? "notes" : "furniture", blockIndex, table.span);
    return;
  }
  const sectionId = tree.append(blockIndex, table.span[1]) ?? tree.openPlain("preamble", blockIndex, table.span);
  const role: SectionRole = tree.roleOf(sectionId);
  const read = readTable(reading, table, { blockIndex, sectionId });
  const index = tables.push(read) - 1;
  addBands(tree, reading, read);
  for (const row of read.rows) {
    row.cells.forEach((cell, column) => {
      if (!cell || cell.isBlank || cell.isCarried) return;
      units.push({
        index: units.length,
        blockIndex,
        sectionId,
        role,
        span: cell.span,
        headingSpan: null,
        bodySpan: cell.span,
        cell: { table: index, row: row.row, column, columnRole: read.columns[column] ?? "other" },
      });
    });
  }
}

function indexSections(sections: readonly Section[]): Pick<Outline, "sectionById" | "parentOf"> {
  const sectionById = new Map<string, Section>();
  const parentOf = new Map<string, string>();
  const visit = (section: Section): void => {
    sectionById.set(section.id, section);
    for (const child of section.children) {
      parentOf.set(child.id, section.id);
      visit(child);
    }
  };
  sections.forEach(visit);
  return { sectionById, parentOf };
}
