import { Readable } from "node:stream";
import type { ALIGNMENT_FORMATS, PlanAlignment } from "@zhigang/contract/ledger";
import { ALIGNMENT_CONFLICT_KIND_WORDS, word } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { record } from "../../audit/index.ts";
import { CONTENT_TYPES, stampOf } from "../export/export-file.ts";
import { EXPORT_TEXTS } from "../export/export-texts.ts";
import type { ExportTable } from "../export/table.ts";
import { writeCsv } from "../export/write-csv.ts";
import { writeXlsx } from "../export/write-xlsx.ts";
import { ALIGNMENT_EXPORT_TEXTS, alignmentColumns, PRINTED_ALIGNMENT_COLUMNS } from "./alignment-columns.ts";
import type { ExportedLine } from "./alignment-columns.ts";
import { getAlignment } from "./get-alignment.ts";

type Format = (typeof ALIGNMENT_FORMATS)[number];

/** 导出: the matrix, a row for every link and for every task that has none; that it was taken out is recorded. */
export async function exportAlignment(call: Call, id: string, format: Format): Promise<FileAnswer> {
  const alignment = await getAlignment(call, id);
  const rows = linesOf(alignment, call.language);
  const title = ALIGNMENT_EXPORT_TEXTS.file[call.language];
  const label = `${alignment.upper.title} → ${alignment.lower.title}`;
  await record(
    call,
    "ledger.alignment.export",
    { kind: "alignment", id, label },
    { to: { format, rows: rows.length } },
  );
  const table: ExportTable<ExportedLine> = {
    title,
    columns: alignmentColumns(call.language),
    printed: PRINTED_ALIGNMENT_COLUMNS,
    pages: () => onePage(rows),
  };
  const fileName = `${title}_${stampOf(call.now)}.${format}`;
  return { fileName, contentType: CONTENT_TYPES[format], body: bodyOf(call, format, table) };
}

function bodyOf(call: Call, format: Format, table: ExportTable<ExportedLine>): Readable {
  if (format === "csv") return Readable.from(writeCsv(table), { objectMode: false });
  return writeXlsx(table, { creator: call.actor.name, pageText: EXPORT_TEXTS.page[call.language] });
}

async function* onePage(rows: readonly ExportedLine[]): AsyncGenerator<readonly ExportedLine[]> {
  yield rows;
}

function linesOf({ lines, links, gaps, conflicts }: PlanAlignment, language: Language): ExportedLine[] {
  const linkById = new Map(links.map((link) => [link.id, link]));
  const gapByTask = new Map(gaps.map((gap) => [gap.taskId, gap]));
  return lines.flatMap((line): ExportedLine[] => {
    const told = conflicts
      .filter(({ taskId }) => taskId === line.taskId)
      .map(({ kind, upper, lower }) => `${word(ALIGNMENT_CONFLICT_KIND_WORDS[kind], language)}: ${upper} / ${lower}`);
    const shared = { line, gap: gapByTask.get(line.taskId) ?? null, conflicts: told };
    const own = line.linkIds.flatMap((id) => linkById.get(id) ?? []);
    return own.length === 0 ? [{ ...shared, link: null }] : own.map((link) => ({ ...shared, link }));
  });
}
