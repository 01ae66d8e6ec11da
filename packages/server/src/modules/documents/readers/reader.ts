import type { DocumentContent, Place } from "@zhigang/policy-text";
import type { RefusalCode } from "./refusals.ts";
import type { WarningCode } from "./warnings.ts";

export const FILE_FORMATS = ["docx", "doc", "html", "txt", "xlsx", "csv", "pdf"] as const;
/** A format that has a reader. A further format is one more name here and one more folder beside this file. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The same words in both languages of the screen. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Reads one file format into blocks with places. It works on bytes alone: no disk, no network, no clock. */
export interface Reader {
  readonly format: FileFormat;
  readonly label: Words;
  /** Lower case, with the dot; a file that carries one of them must be of this format. */
  readonly extensions: readonly string[];
  /** How sure the bytes are of this format: 0 not at all, 1 certain. The name only decides between formats of plain text. */
  detect(bytes: Uint8Array, fileName: string): number;
  /** Throws or rejects with nothing but `ReadRefusal`. */
  read(bytes: Uint8Array, options: ReadOptions): ReadResult | Promise<ReadResult>;
}

/** A reader that answers at once. */
export interface PromptReader extends Reader {
  read(bytes: Uint8Array, options: ReadOptions): ReadResult;
}

/** What the caller knows of the file. */
export interface ReadOptions {
  readonly fileName: string;
  /** Sheets of a workbook that a person has left out. */
  readonly skippedSheets?: readonly string[];
  /** Reads the characters of a picture, where a program for that may be asked. */
  readonly recognise?: Recognise;
}

/** What is asked of a picture: its text, laid out like any page or as short pieces one below the other, or which way up it is. */
export type PictureQuestion = "page" | "column" | "turn";

/**
 * Has a PNG recognised. The answer is hOCR with a box for every character; of `turn` what Tesseract says of orientation, or
 * nothing where it cannot tell. Rejects with `ReadRefusal`.
 */
export type Recognise = (png: Uint8Array, question: PictureQuestion) => Promise<string>;

/** What a file says, and what had to be left out or read with a doubt. */
export interface ReadResult {
  readonly format: FileFormat;
  readonly content: DocumentContent;
  readonly warnings: readonly Warning[];
  /** For sheets: the tables whose columns a person may map. */
  readonly tables?: readonly SheetTable[];
}

/** A table of a workbook or csv file, and where it stands in the content. */
export interface SheetTable {
  readonly sheet: string;
  /** Index into `DocumentContent.blocks`. */
  readonly blockIndex: number;
  /** Row of the sheet, from 1, that heads the table; the table's first row. */
  readonly headerRow: number;
  readonly isHidden: boolean;
}

/** Something a person should know before trusting the reading; the words stand in `warnings.ts`. */
export interface Warning {
  readonly code: WarningCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** A file that is not read, with the reason as a code; the words stand in `refusals.ts`. */
export class ReadRefusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "ReadRefusal";
    this.code = code;
    this.details = details;
  }
}
