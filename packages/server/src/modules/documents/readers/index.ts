/** The door of the readers: any file in, one shape out, or a refusal that says why. */
export { FILE_FORMATS, ReadRefusal } from "./reader.ts";
export type {
  FileFormat,
  PictureQuestion,
  Reader,
  ReadOptions,
  ReadResult,
  Recognise,
  SheetTable,
  Warning,
  Words,
} from "./reader.ts";
export { chooseReader, readFile, READERS, refuseBySize } from "./read-file.ts";
export { READ_REFUSALS } from "./refusals.ts";
export type { RefusalCode } from "./refusals.ts";
export { READ_WARNINGS } from "./warnings.ts";
export type { WarningCode } from "./warnings.ts";
export { applyColumnMapping, fingerprintOf, proposeColumnMapping } from "./task-table/column-mapping.ts";
export type { ProposedColumn, ProposedMapping, SheetRoles } from "./task-table/column-mapping.ts";
