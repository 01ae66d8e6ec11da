import type { Span } from "../span.ts";
import type { ColumnRole } from "../structure/outline.ts";

/**
 * What a reader of any file format hands over: one normalised text, and the blocks that stand in it.
 * Every span points into `text`. A tab stands between the cells of a row, a line break between rows and paragraphs;
 * a text file is kept verbatim. A numbering label that a word processor generates is not in `text`.
 */
export interface DocumentContent {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The name the file came with, without its folder; a hint for the title, never a source of facts. */
  readonly fileName?: string;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
  /** The numbering label a word processor generates (`一、`, `（一）`, `1.`); absent when the label is typed in the text. */
  readonly label?: string;
  /** 1 for the highest heading level where the format itself says so (style, outline level, `<h1>`). */
  readonly headingLevel?: number;
  readonly alignment?: "left" | "center" | "right";
  /** Spans set in bold, so that an unnumbered lead sentence can be told from body text. */
  readonly bold?: readonly Span[];
  /** Where the paragraph does not belong to the running body. */
  readonly aside?: Aside;
  /** Numbers in it that were recognised from a picture. */
  readonly recognised?: readonly RecognisedNumber[];
  readonly place: Place;
}

/** A number read from a picture, for a person to compare with it. */
export interface RecognisedNumber {
  readonly span: Span;
  /** Where the picture shows it. */
  readonly place: Place;
  /** What the recognition thinks of its weakest figure, 0 to 1. */
  readonly certainty: number;
}

export type Aside = "header" | "footer" | "footnote" | "text_box" | "hidden" | "deleted" | "comment";

export interface Table {
  readonly kind: "table";
  readonly span: Span;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Each cell once, at the row and column of its top left corner, in reading order. */
  readonly cells: readonly Cell[];
  /** What each column holds, where a person has said so; the first row is then the header. */
  readonly columnRoles?: readonly ColumnRole[];
  readonly aside?: Aside;
  readonly place: Place;
}

export interface Cell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Empty (`start === end`) for an empty cell. */
  readonly span: Span;
  /** The paragraphs inside the cell; never empty unless the cell is. */
  readonly paragraphs: readonly Paragraph[];
  readonly place: Place;
}

/** Where a piece of text stands in the original file. All numbers count from 1. */
export type Place =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "paragraph"; readonly paragraph: number }
  | { readonly kind: "table_cell"; readonly table: number; readonly row: number; readonly column: number }
  | PageBoxPlace
  | { readonly kind: "sheet_cell"; readonly sheet: string; readonly address: string }
  | { readonly kind: "element"; readonly path: string };

/** A box on a page: left, top, right, bottom in points from the upper left corner of the page as it is shown. */
export interface PageBox {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

/** A piece of a page; what runs on over a column or page has further boxes in reading order. */
export interface PageBoxPlace extends PageBox {
  readonly kind: "page_box";
  readonly more?: readonly PageBox[];
}
