import type { Aside, ParagraphInput, Place } from "@zhigang/policy-text";
import { BlockSink } from "../block-sink.ts";
import { officeKind } from "../office/office-kind.ts";
import { ReadRefusal } from "../reader.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { splitAtBreaks } from "../split-at-breaks.ts";
import { WarningLog } from "../warnings.ts";
import { CompoundFile, damaged } from "./compound-file.ts";
import { readFileInformation, sliceOf, STORIES } from "./file-information.ts";
import type { StoryKind } from "./file-information.ts";
import { readFormattedRuns, RunFinder } from "./formatted-runs.ts";
import { readParagraphProperties } from "./paragraph-properties.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import { readPieces } from "./piece-table.ts";
import type { Piece } from "./piece-table.ts";
import { ParagraphCollector } from "./story-paragraphs.ts";
import type { StoryParagraph, StoryTally } from "./story-paragraphs.ts";
import { TableCollector } from "./table-collector.ts";

/** Word's binary format since 1997 (MS-DOC): the words, headings and tables of a file that LibreOffice is not there for. */
export const docReader: PromptReader = {
  format: "doc",
  label: { zh: "Word 97—2003 文档", en: "Word 97–2003 document" },
  extensions: [".doc", ".dot", ".wps", ".wpt"],
  detect: (bytes) => (officeKind(bytes) === "word_legacy" ? 1 : 0),
  read: readDoc,
};

/** Which stories are read, and as what; headers and macros are not. */
const SHOWN: Readonly<Partial<Record<StoryKind, Aside | "body">>> = {
  body: "body",
  footnotes: "footnote",
  comments: "comment",
  endnotes: "footnote",
  boxes: "text_box",
};

function readDoc(bytes: Uint8Array, { fileName }: ReadOptions): ReadResult {
  try {
    return new DocReading(bytes).read(fileName);
  } catch (error) {
    // A number that points outside the file is how a broken one shows itself.
    if (error instanceof RangeError)
      throw new ReadRefusal("documents.archive_damaged", { part: "WordDocument", reason: "doc" }, error);
    throw error;
  }
}

class DocReading {
  private readonly word: Buffer;
  private readonly pictures: Buffer | null;
  private readonly pieces: readonly Piece[];
  private readonly lengths: Readonly<Record<StoryKind, number>>;
  private readonly characterRuns: RunFinder;
  private readonly paragraphRuns: RunFinder;
  private readonly sink = new BlockSink();
  private readonly tally: StoryTally & { numbered: number } = {
    deleted: 0,
    hidden: 0,
    pictures: 0,
    contents: 0,
    numbered: 0,
  };
  private tables = 0;

  constructor(bytes: Uint8Array) {
    const file = CompoundFile.open(bytes);
    this.word = file.stream("WordDocument") ?? refuse("WordDocument");
    const information = readFileInformation(this.word);
    const table = file.stream(information.tableName) ?? refuse(information.tableName);
    this.pictures = file.stream("Data");
    this.lengths = information.lengths;
    this.pieces = readPieces(sliceOf(table, information.pieces), this.word);
    this.characterRuns = new RunFinder(
      readFormattedRuns(sliceOf(table, information.characterRuns), this.word, "characters"),
    );
    this.paragraphRuns = new RunFinder(
      readFormattedRuns(sliceOf(table, information.paragraphRuns), this.word, "paragraphs"),
    );
  }

  read(fileName: string): ReadResult {
    let at = 0;
    for (const story of STORIES) {
      const end = at + this.lengths[story];
      const shown = SHOWN[story];
      if (shown !== undefined && end > at) this.readStory(at, end, shown === "body" ? undefined : shown);
      at = end;
    }
    const warnings = new WarningLog();
    warnings.addCount("numbering_lost", this.tally.numbered);
    warnings.addCount("table_of_contents", this.tally.contents);
    warnings.addCount("pictures", this.tally.pictures);
    warnings.addCount("deleted_left_out", this.tally.deleted);
    warnings.addCount("hidden_left_out", this.tally.hidden);
    return { format: "doc", content: this.sink.build(fileName), warnings: warnings.list() };
  }

  private readStory(from: number, to: number, aside: Aside | undefined): void {
    const collector = new ParagraphCollector(this.characterRuns);
    let at = 0;
    for (const piece of this.pieces) {
      const { length } = piece.text;
      if (at + length > from && at < to) collector.take(piece, Math.max(0, from - at), Math.min(length, to - at));
      at += length;
    }
    collector.finish();
    for (const name of ["deleted", "hidden", "pictures", "contents"] as const)
      this.tally[name] += collector.tally[name];
    this.addBlocks(collector.paragraphs, aside);
  }

  private addBlocks(paragraphs: readonly StoryParagraph[], aside: Aside | undefined): void {
    let table = new TableCollector();
    for (const [index, paragraph] of paragraphs.entries()) {
      const properties = readParagraphProperties(this.paragraphRuns.at(paragraph.markOffset), this.pictures);
      const place: Place = { kind: "paragraph", paragraph: index + 1 };
      const input = inputOf(paragraph, properties, place, aside);
      if (properties.isRowEnd && properties.depth <= 1) table.endRow(properties.row);
      // A table inside a cell is folded into it.
      else if (properties.isInTable && !properties.isRowEnd) {
        table.addParagraph(input, paragraph.isCellEnd && properties.depth <= 1);
      } else if (!properties.isInTable) {
        table = this.closeTable(table, aside);
        this.addParagraph(input, properties);
      }
    }
    this.closeTable(table, aside);
  }

  private addParagraph(input: ParagraphInput, { isNumbered }: ParagraphProperties): void {
    if (input.text.trim() === "") return;
    if (isNumbered) this.tally.numbered += 1;
    for (const part of splitAtBreaks(input)) this.sink.addParagraph(part);
  }

  private closeTable(table: TableCollector, aside: Aside | undefined): TableCollector {
    if (table.isEmpty()) return table;
    this.tables += 1;
    const built = table.build(this.tables, aside);
    if (built) this.sink.addTable(built);
    return new TableCollector();
  }
}

function inputOf(
  { text, bold }: StoryParagraph,
  { headingLevel, alignment }: ParagraphProperties,
  place: Place,
  aside: Aside | undefined,
): ParagraphInput {
  return {
    text,
    bold,
    place,
    ...(headingLevel !== null && { headingLevel }),
    ...(alignment !== null && { alignment }),
    ...(aside && { aside }),
  };
}

function refuse(stream: string): never {
  throw damaged(stream);
}
