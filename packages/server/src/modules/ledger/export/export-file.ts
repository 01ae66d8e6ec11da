import { Readable } from "node:stream";
import { LEDGER_SCHEMA_ID } from "@zhigang/contract/ledger";
import type { ExportFormat } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { officialTableXml } from "../../../platform/official-document/official-table.ts";
import type { OfficialTable } from "../../../platform/official-document/official-table.ts";
import { writeDocx } from "../../../platform/official-document/write-docx.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import type { ExportTable } from "./table.ts";
import { momentInChina } from "./task-columns.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import type { JsonHead } from "./write-json.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The most rows of one export. A paper of more rows than this is read by nobody. */
export const MOST_ROWS = { docx: 5_000, xlsx: 100_000, csv: 200_000, json: 200_000 } as const satisfies Record<
  ExportFormat,
  number
>;

/** What each form says it is. */
export const CONTENT_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const satisfies Record<ExportFormat, string>;

/** One view in each of its forms; nothing is read before a form is chosen. */
export interface ExportForms<Row> {
  readonly fileTitle: string;
  readonly table: ExportTable<Row>;
  readonly official: OfficialTable<Row>;
  readonly json: { readonly kind: JsonHead["kind"]; pages(): AsyncIterable<readonly object[]> };
}

/** Refuses an export of more rows than its form carries; the count never goes far beyond. */
export async function requireExportable(
  format: ExportFormat,
  count: (most: number) => Promise<number>,
): Promise<number> {
  const limit = MOST_ROWS[format];
  const rows = await count(limit + 1);
  if (rows > limit) throw new AppError("ledger.export_too_large", { limit });
  return rows;
}

/** The file of a view, written while it is sent; that somebody took it out of the house is recorded. */
export async function exportFile<Row>(
  call: Call,
  format: ExportFormat,
  forms: ExportForms<Row>,
  taken: { readonly operation: string; readonly rows: number; readonly filter: object },
): Promise<FileAnswer> {
  const fileName = `${forms.fileTitle}_${stampOf(call.now)}.${format}`;
  await record(
    call,
    taken.operation,
    { kind: "export", id: newId(), label: fileName },
    { to: { format, rows: taken.rows, filter: taken.filter } },
  );
  return { fileName, contentType: CONTENT_TYPES[format], body: bodyOf(call, format, forms) };
}

function bodyOf<Row>(call: Call, format: ExportFormat, forms: ExportForms<Row>): Readable {
  switch (format) {
    case "docx": {
      const head = { title: forms.official.title, creator: call.actor.name, createdAt: call.now };
      return Readable.from(writeDocx(head, officialTableXml(forms.official)), { objectMode: false });
    }
    case "xlsx":
      return writeXlsx(forms.table, { creator: call.actor.name, pageText: EXPORT_TEXTS.page[call.language] });
    case "csv":
      return Readable.from(writeCsv(forms.table), { objectMode: false });
    case "json":
      return Readable.from(
        writeJson(
          { $schema: LEDGER_SCHEMA_ID, exportedAt: call.now.toISOString(), kind: forms.json.kind },
          forms.json.pages(),
        ),
        { objectMode: false },
      );
  }
}

/** The moment as the clock in China shows it: `20261121_1032`. */
export function stampOf(now: Date): string {
  return momentInChina(now).replaceAll(/[-:]/g, "").replace(" ", "_");
}
