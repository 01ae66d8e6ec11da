import type { Language } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { CONTENT_TYPES, writeRowKey, writeXlsx } from "../../ledger/index.ts";
import type { ExportColumn } from "../../ledger/index.ts";
import { dayOf } from "../item/item-view.ts";
import { loadReport } from "./load-report.ts";
import type { LoadedReport } from "./load-report.ts";
import {
  KEY_HEADING,
  SHEET_CELLS,
  SHEET_PAGE,
  SHEET_TITLE,
  sheetCellOf,
  sheetHeading,
  SHOWN_COLUMNS,
} from "./report-columns.ts";
import { writingTurnOf } from "./report-parties.ts";
import { listReportRows } from "./report-store.ts";

/** More than anybody owes at a time. */
const MOST_ROWS = 500;

/** 导出填报表: what waits for the reader to be filled in, with what stands there now. */
export async function exportReportSheet(call: Call): Promise<FileAnswer> {
  const reports = await loadDue(call);
  const { language } = call;
  const fileName = `${SHEET_TITLE[language]}_${dayOf(call)}.xlsx`;
  const table = {
    title: SHEET_TITLE[language],
    columns: columnsIn(language),
    printed: Object.keys(SHOWN_COLUMNS).length + SHEET_CELLS.length,
    keys: { heading: KEY_HEADING[language], of: ({ row }: LoadedReport) => writeRowKey(row) },
    async *pages() {
      yield await Promise.resolve(reports);
    },
  };
  await record(
    call,
    "supervision.report_sheet.export",
    { kind: "export", id: newId(), label: fileName },
    { to: { rows: reports.length } },
  );
  const look = { creator: call.actor.name, pageText: SHEET_PAGE[language] };
  return { fileName, contentType: CONTENT_TYPES.xlsx, body: writeXlsx(table, look) };
}

async function loadDue(call: Call): Promise<LoadedReport[]> {
  const rows = await listReportRows(call.tx, { turns: writingTurnOf(call.actor) }, null, MOST_ROWS);
  const today = dayOf(call);
  const loaded: LoadedReport[] = [];
  for (const { id, lateUntil, handedInOn } of rows) {
    if (handedInOn !== null || lateUntil >= today) loaded.push(await loadReport(call, id));
  }
  return loaded;
}

function columnsIn(language: Language): ExportColumn<LoadedReport>[] {
  const shown = (key: keyof typeof SHOWN_COLUMNS, width: number, cell: ExportColumn<LoadedReport>["cell"]) => ({
    key,
    heading: SHOWN_COLUMNS[key][language],
    width,
    cell,
  });
  return [
    shown("period", 10, ({ row }) => row.period),
    shown("number", 12, ({ row }) => row.itemNumber ?? ""),
    shown("title", 30, ({ row }) => row.itemTitle),
    shown("requirement", 40, ({ row, task }) => task?.citation.quote ?? row.requirement),
    shown("last", 40, ({ last }) => last?.values.progress ?? ""),
    ...SHEET_CELLS.map((cell) => ({
      key: cell,
      heading: sheetHeading(cell, language),
      width: cell === "percent" ? 12 : 40,
      cell: ({ values }: LoadedReport) => sheetCellOf(values, cell),
    })),
  ];
}
