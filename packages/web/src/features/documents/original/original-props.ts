import type { DocumentContent } from "@zhigang/contract/documents";

/** A stretch of the document's text. */
export type Span = readonly [number, number];

/** What every way of showing an original is given. */
export interface OriginalProps {
  readonly documentId: string;
  readonly content: DocumentContent;
  /** The words that are lit and brought into sight. */
  readonly span: Span | null;
  /** Hears where in the text a pressed place stands. */
  readonly onSelect: ((offset: number) => void) | undefined;
}
