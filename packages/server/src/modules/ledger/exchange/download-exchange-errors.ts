import type { ExchangeRow } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { CONTENT_TYPES } from "../export/export-file.ts";
import { getExchangeContent, getExchangeRow, listExchangeRowRecords } from "./exchange-store.ts";
import { presentExchangeRow } from "./exchange-view.ts";
import { markErrorsApart } from "./sheet-desk.ts";

/** The user's own file with what is wrong: red cells and a column of reasons in a workbook, a list in JSON. */
export async function downloadExchangeErrors(call: Call, id: string): Promise<FileAnswer> {
  const exchange = await getExchangeRow(call.tx, id);
  const { fileName, format } = exchange;
  const wrong = await listExchangeRowRecords(call.tx, id, { kind: "wrong", after: 0 });
  const rows = wrong.map((row) => presentExchangeRow(row, exchange, call.language));
  const name = fileName.replace(/\.(xlsx|json)$/i, "");
  const mark = { zh: "错误", en: "errors" }[call.language];
  const file = { fileName: `${name}_${mark}.${format}`, contentType: CONTENT_TYPES[format] };
  if (format === "json") {
    const body = JSON.stringify({ fileName, wrong: rows }, null, 2);
    return { ...file, body: Buffer.from(body) };
  }
  const content = await getExchangeContent(call.tx, id);
  return { ...file, body: await markErrorsApart(content, rows.map(markOf), call.language) };
}

function markOf({ row, problems }: ExchangeRow) {
  return {
    row,
    columns: problems.flatMap(({ column }) => column ?? []),
    reasons: problems.map(({ message }) => message),
  };
}
