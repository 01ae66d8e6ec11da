import { decodeText } from "../encoding/decode-text.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { WarningLog } from "../warnings.ts";
import { readTable } from "./csv-table.ts";
import { parseCsv } from "./parse-csv.ts";

const EXTENSIONS = [".csv", ".tsv"] as const;

/** Task tables as csv, in any encoding and with any delimiter that offices' programs write (S-85). */
export const csvReader: PromptReader = {
  format: "csv",
  label: { zh: "CSV 表格", en: "CSV table" },
  extensions: EXTENSIONS,
  detect: (_, fileName) =>
    EXTENSIONS.some((extension) => fileName.trim().toLowerCase().endsWith(extension)) ? 0.9 : 0,
  read: readCsv,
};

function readCsv(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { text, encoding, isCertain } = decodeText(bytes, options.fileName);
  const rows = parseCsv(text);
  const warnings = new WarningLog();
  if (!isCertain) warnings.add("encoding", { encoding });
  return { format: "csv", ...readTable(rows, options, warnings) };
}
