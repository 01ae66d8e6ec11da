/** What a file is by its first bytes and the names inside it. */
export type OfficeKind =
  | "docx"
  | "xlsx"
  | "pptx"
  | "odf"
  | "ofd"
  | "zip"
  | "encrypted"
  | "word_legacy"
  | "excel_legacy"
  | "powerpoint_legacy"
  | "ole"
  | null;

const NAME_SCAN = 4 * 1024 * 1024;

/** Tells office files from one another by structure alone; nothing is unpacked. */
export function officeKind(bytes: Uint8Array): OfficeKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length >= 4 && file.readUInt32BE(0) === 0x504b0304) return zipKind(file);
  if (file.length >= 8 && file.readUInt32BE(0) === 0xd0cf11e0) return oleKind(file);
  return null;
}

function zipKind(file: Buffer): OfficeKind {
  // The central directory stands at the end and repeats every name.
  const tail = file.subarray(Math.max(0, file.length - NAME_SCAN));
  if (tail.includes("word/document") || tail.includes("word/_rels/")) return "docx";
  if (tail.includes("xl/workbook") || tail.includes("xl/worksheets/")) return "xlsx";
  if (tail.includes("ppt/presentation")) return "pptx";
  if (tail.includes("OFD.xml")) return "ofd";
  if (file.subarray(0, 200).includes("mimetypeapplication/vnd.oasis")) return "odf";
  return "zip";
}

/** A compound file (MS-CFB) names its streams in UTF-16. */
function oleKind(file: Buffer): OfficeKind {
  const names: readonly [string, OfficeKind][] = [
    ["EncryptedPackage", "encrypted"],
    ["WordDocument", "word_legacy"],
    ["Workbook", "excel_legacy"],
    ["Book", "excel_legacy"],
    ["PowerPoint Document", "powerpoint_legacy"],
  ];
  for (const [name, kind] of names) if (file.includes(Buffer.from(name, "utf16le"))) return kind;
  return "ole";
}
