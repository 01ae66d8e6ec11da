import type { MappingProposal } from "@zhigang/contract/documents";
import type { DocumentContent, Extraction } from "@zhigang/policy-text";
import type { Recognise, SheetRoles, Warning } from "../readers/index.ts";
import type { SourceFormat } from "./prepared-file.ts";

/** How far a reading is, in the order of its steps. */
export type ReadingStage = "detecting" | "reading" | "extracting";

/** A file read to its end: what the reader found and what the grammars made of it. */
export interface FileReading {
  readonly format: SourceFormat;
  readonly content: DocumentContent;
  readonly warnings: readonly Warning[];
  readonly extraction: Extraction;
  /** For sheets: what the columns seem to hold; null for running documents. */
  readonly mapping: MappingProposal | null;
  /** The pages of a picture, to look at beside its words. */
  readonly rendition?: Uint8Array;
}

/** What the caller says of a reading and wants to hear of it. */
export interface ReadingOptions {
  /** What a person said of the sheets, where it was asked. */
  readonly sheets?: readonly SheetRoles[] | null;
  /** The name by which the reader is chosen, where it is not the file's own. */
  readonly readAs?: string;
  /** Reads the characters of a picture, where a program for that may be asked. */
  readonly recognise?: Recognise;
  onStage?(stage: ReadingStage): void;
}
