import type { PictureFormat } from "../readers/image/picture-head.ts";
import type { FileFormat, Warning } from "../readers/reader.ts";
import type { ExternalPrograms } from "../tools/external-programs.ts";
import type { OfficeFormat } from "./office-formats.ts";

/** What a file is called once it was read: the format of its reader, or of the old office file or picture it came from. */
export type SourceFormat = FileFormat | OfficeFormat | PictureFormat;

/** A file as its reader gets it. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  /** The name by which the reader is chosen: the file's own, or with the extension of what it was converted to. */
  readonly readAs: string;
  /** What the original is, where its name must not decide; null where the reader names the format. */
  readonly convertedFrom: OfficeFormat | PictureFormat | null;
  /** What the preparation cost. */
  readonly warnings: readonly Warning[];
}

/** What preparing stands on. */
export interface PrepareOptions {
  readonly programs: ExternalPrograms;
  readonly signal?: AbortSignal | undefined;
}

/** One way to prepare files; null where the file is not its business. Throws `ReadRefusal`. */
export type Preparer = (bytes: Uint8Array, fileName: string, options: PrepareOptions) => Promise<PreparedFile | null>;
