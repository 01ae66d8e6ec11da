import { officeKind } from "./office/office-kind.ts";
import type { OfficeKind } from "./office/office-kind.ts";
import { ReadRefusal } from "./reader.ts";

interface Magic {
  readonly name: string;
  readonly head: string;
  readonly at?: number;
}

/** First bytes of files that are not read, so that the refusal can say what the file really is. */
const MAGICS: readonly Magic[] = [
  { name: "PNG", head: "\x89PNG" },
  { name: "JPEG", head: "\xff\xd8\xff" },
  { name: "GIF", head: "GIF8" },
  { name: "TIFF", head: "II*\0" },
  { name: "TIFF", head: "MM\0*" },
  { name: "BMP", head: "BM" },
  { name: "WebP", head: "WEBP", at: 8 },
  { name: "RAR", head: "Rar!" },
  { name: "7z", head: "7z\xbc\xaf" },
  { name: "gzip", head: "\x1f\x8b" },
  { name: "Windows program", head: "MZ" },
  { name: "Linux program", head: "\x7fELF" },
  { name: "SQLite", head: "SQLite format 3" },
];

interface Legacy {
  readonly found: string;
  readonly saveAs: string;
}

const LEGACY: Partial<Record<NonNullable<OfficeKind>, Legacy>> = {
  excel_legacy: { found: "xls/et", saveAs: "xlsx" },
  powerpoint_legacy: { found: "ppt/dps", saveAs: "docx" },
  odf: { found: "ODF", saveAs: "docx / xlsx" },
};

/** Formats that are text on the outside and something else within. */
const LEGACY_TEXT: readonly (Legacy & { readonly pattern: RegExp })[] = [
  { pattern: /^\s*\{\\rtf/, found: "RTF", saveAs: "docx" },
  { pattern: /^(?:MIME-Version:|From: <Saved by)/i, found: "MHTML", saveAs: "html" },
  { pattern: /^(?:\xef\xbb\xbf)?<\?xml[^>]*>\s*<\?mso-application[^>]*Word/, found: "Word XML", saveAs: "docx" },
  { pattern: /^(?:\xef\xbb\xbf)?<\?xml[^>]*>\s*<\?mso-application[^>]*Excel/, found: "Excel XML", saveAs: "xlsx" },
];

/** Refuses by its first bytes what no reader reads; says nothing of files that may be read. */
export function refuseForeign(bytes: Uint8Array, fileName: string): void {
  const kind = officeKind(bytes);
  if (kind === null) refuseMagic(bytes, fileName);
  else if (kind !== "docx" && kind !== "xlsx" && kind !== "word_legacy") refuseOffice(kind, fileName);
}

function refuseOffice(kind: NonNullable<OfficeKind>, fileName: string): never {
  if (kind === "encrypted") throw new ReadRefusal("documents.encrypted");
  const legacy = LEGACY[kind];
  if (legacy) throw new ReadRefusal("documents.legacy_format", { fileName, ...legacy });
  throw new ReadRefusal("documents.unknown_format", { fileName, found: kind });
}

function refuseMagic(bytes: Uint8Array, fileName: string): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  const legacy = LEGACY_TEXT.find(({ pattern }) => pattern.test(head));
  if (legacy)
    throw new ReadRefusal("documents.legacy_format", { fileName, found: legacy.found, saveAs: legacy.saveAs });
  const magic = MAGICS.find((each) => head.startsWith(each.head, each.at ?? 0));
  if (magic && !isTextAfterAll(magic, bytes)) {
    throw new ReadRefusal("documents.unknown_format", { fileName, found: magic.name });
  }
}

/** `MZ`, `BM` and the like may also begin a sentence; a program or picture has zero bytes soon after. */
function isTextAfterAll(magic: Magic, bytes: Uint8Array): boolean {
  return magic.head.length < 3 && !bytes.subarray(0, 4096).includes(0);
}
