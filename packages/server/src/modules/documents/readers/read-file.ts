import { csvReader } from "./csv/csv-reader.ts";
import { docReader } from "./doc/doc-reader.ts";
import { docxReader } from "./docx/docx-reader.ts";
import { refuseForeign } from "./foreign-formats.ts";
import { htmlReader } from "./html/html-reader.ts";
import { pdfReader } from "./pdf/pdf-reader.ts";
import { ReadRefusal } from "./reader.ts";
import type { Reader, ReadOptions, ReadResult } from "./reader.ts";
import { txtReader } from "./txt/txt-reader.ts";
import { xlsxReader } from "./xlsx/xlsx-reader.ts";

/** Every format that is read. A further one is a folder beside this file and a line here. */
export const READERS: readonly Reader[] = [
  docxReader,
  docReader,
  xlsxReader,
  pdfReader,
  htmlReader,
  csvReader,
  txtReader,
];

const LARGEST_FILE = 100 * 1024 * 1024;

/** Reads a file by what it is, not by what its name says; a name that says something else is refused (S-84). */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: Omit<ReadOptions, "fileName"> = {},
): Promise<ReadResult> {
  return await chooseReader(bytes, fileName).read(bytes, { ...options, fileName });
}

/** The one reader for a file; throws the reason where there is none. */
export function chooseReader(bytes: Uint8Array, fileName: string): Reader {
  refuseBySize(bytes, fileName);
  refuseForeign(bytes, fileName);

  const [best] = READERS.map((reader) => ({ reader, confidence: reader.detect(bytes, fileName) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  if (!best) throw new ReadRefusal("documents.unknown_format", { fileName, found: "?" });
  refuseMismatch(best.reader, fileName);
  return best.reader;
}

/** Refuses an empty file and one without measure. */
export function refuseBySize(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new ReadRefusal("documents.scanned_or_empty", { fileName });
  if (bytes.length > LARGEST_FILE) {
    const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
    throw new ReadRefusal("documents.file_too_large", {
      size: megabytes(bytes.length),
      limit: megabytes(LARGEST_FILE),
    });
  }
}

/** `.docx` and the like; empty where the name has none. */
function extensionOf(fileName: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(fileName.trim())?.[0].toLowerCase() ?? "";
}

/** Extensions that promise something else than any of the readers reads. */
const OTHER_EXTENSIONS = new Set([
  ".docm",
  ".dotm",
  ".rtf",
  ".ott",
  ".xlt",
  ".ett",
  ".odt",
  ".xls",
  ".xlsm",
  ".xlsb",
  ".et",
  ".ods",
  ".ppt",
  ".pptx",
  ".ofd",
  ".png",
  ".jpg",
  ".jpeg",
  ".gif",
  ".bmp",
  ".tif",
  ".tiff",
  ".webp",
  ".svg",
  ".zip",
  ".rar",
  ".7z",
  ".exe",
  ".dll",
  ".js",
  ".mjs",
  ".bat",
  ".cmd",
  ".ps1",
  ".sh",
  ".vbs",
  ".jar",
  ".mht",
  ".mhtml",
  ".eml",
  ".msg",
  ".xml",
  ".json",
]);

function refuseMismatch(reader: Reader, fileName: string): void {
  const extension = extensionOf(fileName);
  if (reader.extensions.includes(extension)) return;
  if (/^\.(?:doc|dot|xls|xlt)m$/.test(extension)) {
    throw new ReadRefusal("documents.contains_macros", { part: extension, saveAs: reader.format });
  }
  const isPromised = OTHER_EXTENSIONS.has(extension) || READERS.some((each) => each.extensions.includes(extension));
  if (isPromised) throw new ReadRefusal("documents.extension_mismatch", { fileName, found: reader.format });
}
