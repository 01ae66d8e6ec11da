import { ContentBuilder } from "@zhigang/policy-text";
import type { DocumentContent, ParagraphInput, TableInput } from "@zhigang/policy-text";
import { ReadRefusal } from "./reader.ts";

/** No plan comes near these; they keep a hostile file from filling memory. */
export const CONTENT_LIMITS = { characters: 10_000_000, blocks: 500_000, gridPositions: 1_000_000 } as const;

/** Takes the blocks of one document in reading order and refuses a document without measure. */
export class BlockSink {
  private readonly builder = new ContentBuilder();
  private characters = 0;
  private blocks = 0;
  private positions = 0;

  /** How many blocks were added so far: the index of the next one. */
  get count(): number {
    return this.blocks;
  }

  /** Appends one paragraph. */
  addParagraph(input: ParagraphInput): void {
    this.measure([input], 0);
    this.builder.addParagraph(storable(input));
  }

  /** Appends one table. */
  addTable(input: TableInput): void {
    this.measure(
      input.cells.flatMap((cell) => cell.paragraphs),
      input.rowCount * input.columnCount,
    );
    const cells = input.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(storable) }));
    this.builder.addTable({ ...input, cells });
  }

  /** The finished content; a document without a single letter or digit is refused as a scan or an empty file. */
  build(fileName: string): DocumentContent {
    const content = this.builder.build(fileName);
    if (!/[\p{L}\p{N}]/u.test(content.text)) throw new ReadRefusal("documents.scanned_or_empty", { fileName });
    return content;
  }

  private measure(paragraphs: readonly ParagraphInput[], positions: number): void {
    this.blocks += 1;
    this.positions += positions;
    for (const paragraph of paragraphs) this.characters += paragraph.text.length;
    refuseAbove("blocks", this.blocks, CONTENT_LIMITS.blocks);
    refuseAbove("cells", this.positions, CONTENT_LIMITS.gridPositions);
    refuseAbove("characters", this.characters, CONTENT_LIMITS.characters);
  }
}

const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** No database keeps a NUL or half of a character; the sign that takes its place is as long, so that spans hold. */
function storable(paragraph: ParagraphInput): ParagraphInput {
  const { text, label } = paragraph;
  return { ...paragraph, text: readable(text), ...(label !== undefined && { label: readable(label) }) };
}

function readable(text: string): string {
  return text.replaceAll("\0", "\ufffd").replaceAll(HALF_CHARACTER, "\ufffd");
}

function refuseAbove(what: string, count: number, limit: number): void {
  if (count > limit) throw new ReadRefusal("documents.content_too_large", { what, limit });
}
