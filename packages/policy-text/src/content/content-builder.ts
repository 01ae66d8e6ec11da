import type { Span } from "../span.ts";
import type { Aside, Block, Cell, DocumentContent, Paragraph, Place, RecognisedNumber } from "./content.ts";

/** A paragraph as a reader finds it, before it has a place in the text. Its spans count from the paragraph's start. */
export interface ParagraphInput {
  readonly text: string;
  readonly place: Place;
  readonly label?: string;
  readonly headingLevel?: number;
  readonly alignment?: "left" | "center" | "right";
  readonly bold?: readonly Span[];
  readonly aside?: Aside;
  readonly recognised?: readonly RecognisedNumber[];
}

/** A cell as a reader finds it: zero-based row and column of its top left corner. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly paragraphs: readonly ParagraphInput[];
  readonly place: Place;
}

/** A table as a reader finds it; every grid position belongs to at most one cell. */
export interface TableInput {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly CellInput[];
  readonly place: Place;
  readonly aside?: Aside;
}

/** Lays paragraphs and tables one after another into a normalised text and keeps the span of each. */
export class ContentBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];

  /** Appends one paragraph on a line of its own. Line breaks inside the text stay as they are. */
  addParagraph(input: ParagraphInput): void {
    this.separate("\n");
    this.blocks.push(this.placeParagraph(input));
  }

  /** Appends a table: a tab between cells, a line break between rows; a position covered by a merged cell stays empty. */
  addTable(input: TableInput): void {
    this.separate("\n");
    const start = this.length;
    const cells: Cell[] = [];
    const byPosition = new Map(input.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));

    for (let row = 0; row < input.rowCount; row++) {
      if (row > 0) this.append("\n");
      for (let column = 0; column < input.columnCount; column++) {
        if (column > 0) this.append("\t");
        const cell = byPosition.get(`${row}:${column}`);
        if (cell) cells.push(this.placeCell(cell));
      }
    }
    this.blocks.push({
      kind: "table",
      span: [start, this.length],
      rowCount: input.rowCount,
      columnCount: input.columnCount,
      cells,
      place: input.place,
      ...(input.aside && { aside: input.aside }),
    });
  }

  /** The finished content. */
  build(fileName?: string): DocumentContent {
    return { text: this.parts.join(""), blocks: this.blocks, ...(fileName !== undefined && { fileName }) };
  }

  private separate(separator: string): void {
    if (this.blocks.length > 0) this.append(separator);
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private placeParagraph({ text, bold, recognised, ...rest }: ParagraphInput): Paragraph {
    const start = this.length;
    const placed = ([from, to]: Span): Span => [start + from, start + to];
    this.append(text);
    return {
      kind: "paragraph",
      span: [start, this.length],
      ...rest,
      ...(bold && bold.length > 0 && { bold: bold.map(placed) }),
      ...(recognised &&
        recognised.length > 0 && { recognised: recognised.map((each) => ({ ...each, span: placed(each.span) })) }),
    };
  }

  private placeCell(input: CellInput): Cell {
    const start = this.length;
    const paragraphs = input.paragraphs.map((paragraph, index) => {
      if (index > 0) this.append("\n");
      return this.placeParagraph(paragraph);
    });
    return {
      row: input.row,
      column: input.column,
      rowSpan: input.rowSpan ?? 1,
      columnSpan: input.columnSpan ?? 1,
      span: [start, this.length],
      paragraphs,
      place: input.place,
    };
  }
}
