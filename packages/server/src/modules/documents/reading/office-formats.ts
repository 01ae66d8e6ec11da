import { Archive } from "../readers/archive/archive.ts";
import { officeKind } from "../readers/office/office-kind.ts";
import { ReadRefusal } from "../readers/reader.ts";

/** Office files that are read by way of LibreOffice. */
export const OFFICE_FORMATS = [
  "doc",
  "dot",
  "wps",
  "wpt",
  "rtf",
  "odt",
  "ott",
  "xls",
  "xlt",
  "et",
  "ett",
  "ods",
] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

type Family = "word" | "rtf" | "text" | "excel" | "sheet";

/** Which extensions each family of bytes may carry, the usual one first. */
const FAMILIES: Readonly<Record<Family, readonly OfficeFormat[]>> = {
  word: ["doc", "dot", "wps", "wpt"],
  // Word itself writes rich text under `.doc` when asked to.
  rtf: ["rtf", "doc", "wps"],
  text: ["odt", "ott"],
  excel: ["xls", "xlt", "et", "ett"],
  sheet: ["ods"],
};

/** An office file that needs LibreOffice: what it calls itself, and what it becomes. */
export interface OfficeFile {
  readonly format: OfficeFormat;
  /** The extension by which LibreOffice knows such bytes. */
  readonly from: "doc" | "rtf" | "odt" | "xls" | "ods";
  readonly to: "docx" | "xlsx";
}

/** What kind of old office file this is by its bytes; null where it is none. A name that promises something else is refused. */
export function officeFileOf(bytes: Uint8Array, fileName: string): OfficeFile | null {
  const family = familyOf(bytes);
  if (family === null) return null;
  const usual = FAMILIES[family][0] as OfficeFile["from"];
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName.trim())?.[1]?.toLowerCase();
  const format = extension === undefined ? usual : FAMILIES[family].find((each) => each === extension);
  if (format === undefined) throw new ReadRefusal("documents.extension_mismatch", { fileName, found: usual });
  return { format, from: usual, to: family === "excel" || family === "sheet" ? "xlsx" : "docx" };
}

function familyOf(bytes: Uint8Array): Family | null {
  const kind = officeKind(bytes);
  if (kind === "word_legacy") return "word";
  if (kind === "excel_legacy") return "excel";
  if (kind === "odf") return odfFamily(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return kind === null && /^\s*\{\\rtf/.test(head) ? "rtf" : null;
}

/** An OpenDocument file names its type in its first entry, stored as it is. Its archive must pass the same guards as a docx. */
function odfFamily(bytes: Uint8Array): Family | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("latin1");
  const type = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?:-template)?(?:PK|$)/.exec(
    head,
  )?.[1];
  if (type === undefined) return null;
  Archive.open(bytes);
  return type === "text" ? "text" : "sheet";
}
