import { contentFromPlainText } from "@zhigang/policy-text";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { isSurelyTable, readTable } from "../csv/csv-table.ts";
import { parseCsv } from "../csv/parse-csv.ts";
import { decodeText } from "../encoding/decode-text.ts";
import { ReadRefusal } from "../reader.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { WarningLog } from "../warnings.ts";

/** Enough lines to tell a table from prose. */
const SAMPLE = 64 * 1024;

/** Plain text, kept verbatim; the structure of what was pasted in is found by `policy-text`. */
export const txtReader: PromptReader = {
  format: "txt",
  label: { zh: "纯文本", en: "Plain text" },
  extensions: [".txt", ".text", ".md"],
  // Any file may be text: the decoder has the last word, every other reader the first.
  detect: () => 0.1,
  read: readTxt,
};

function readTxt(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { fileName } = options;
  const { text, encoding, isCertain } = decodeText(bytes, fileName);
  if (text.length > CONTENT_LIMITS.characters) {
    throw new ReadRefusal("documents.content_too_large", { what: "characters", limit: CONTENT_LIMITS.characters });
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadRefusal("documents.scanned_or_empty", { fileName });

  const warnings = new WarningLog();
  if (!isCertain) warnings.add("encoding", { encoding });
  warnings.addCount("unreadable_characters", text.split("\ufffd").length - 1);
  // A csv file by another name; where it only begins like one, it stays text.
  if (isSurelyTable(parseCsv(sampleOf(text)))) {
    const rows = parseCsv(text);
    if (isSurelyTable(rows)) return { format: "txt", ...readTable(rows, options, warnings) };
  }
  return { format: "txt", content: contentFromPlainText(text, fileName), warnings: warnings.list() };
}

/** The beginning of a text, cut at the end of a line. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf("\n", SAMPLE)));
}
