import type { QueryOf } from "@zhigang/contract/http";
import type { Blocker, supervisionEndpoints } from "@zhigang/contract/supervision";
import { BLOCKER_KIND_WORDS, BLOCKER_LEVEL_WORDS, BLOCKER_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { Language, Term } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { CONTENT_TYPES, writeXlsx } from "../../ledger/index.ts";
import type { ExportColumn } from "../../ledger/index.ts";
import { dayOf } from "../item/item-view.ts";
import { listBlockerRows } from "./blocker-store.ts";
import { contextOf, presentBlocker } from "./blocker-view.ts";
import { blockerChoiceOf } from "./list-blockers.ts";

/** More than a city has open at a time. */
const MOST_ROWS = 5000;

const TITLE: Term = { zh: "问题台账", en: "Blockers" };
const PAGE: Term = { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" };

/** 导出问题台账: what the reader sees of it, narrowed as on the screen; that it was taken out is recorded. */
export async function exportBlockers(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["exportBlockers"]>,
): Promise<FileAnswer> {
  const rows = (await listBlockerRows(call.tx, blockerChoiceOf(call, query), null, MOST_ROWS)).slice(0, MOST_ROWS);
  const context = await contextOf(call, rows);
  const blockers = rows.map((row) => presentBlocker(call, row, context));
  const { language } = call;
  const fileName = `${TITLE[language]}_${dayOf(call)}.xlsx`;
  const subject = { kind: "export", id: newId(), label: fileName };
  await record(call, "supervision.blocker.export", subject, { to: { ...query, rows: rows.length } });
  const table = {
    title: TITLE[language],
    columns: columnsIn(language),
    async *pages() {
      yield await Promise.resolve(blockers);
    },
  };
  const look = { creator: call.actor.name, pageText: PAGE[language] };
  return { fileName, contentType: CONTENT_TYPES.xlsx, body: writeXlsx(table, look) };
}

type Column = readonly [key: string, heading: Term, width: number, cell: (row: Blocker) => string];

function columnsIn(language: Language): ExportColumn<Blocker>[] {
  const columns: readonly Column[] = [
    ["number", { zh: "编号", en: "Number" }, 16, (row) => row.number],
    ["title", { zh: "问题", en: "Blocker" }, 26, (row) => row.title],
    ["item", { zh: "督查事项", en: "Item" }, 26, (row) => [row.itemNumber, row.itemTitle].filter(Boolean).join(" ")],
    ["kind", { zh: "类别", en: "Kind" }, 10, (row) => BLOCKER_KIND_WORDS[row.kind][language]],
    ["blocked", { zh: "堵点", en: "What is blocked" }, 30, (row) => row.blocked],
    ["needed", { zh: "诉求", en: "What is needed" }, 30, (row) => row.needed],
    ["raisedBy", { zh: "提出单位", en: "Raised by" }, 16, (row) => row.raisedByName],
    ["raisedOn", { zh: "提出日期", en: "Raised on" }, 12, (row) => row.raisedOn],
    ["owner", { zh: "解决单位", en: "Solved by" }, 16, (row) => row.ownerName ?? ""],
    ["solveBy", { zh: "解决时限", en: "To be solved by" }, 12, (row) => row.solveBy],
    ["level", { zh: "层级", en: "Level" }, 14, (row) => BLOCKER_LEVEL_WORDS[row.level][language]],
    ["status", { zh: "状态", en: "Status" }, 14, (row) => BLOCKER_STATUS_WORDS[row.status][language]],
    ["answer", { zh: "答复", en: "Answer" }, 36, (row) => row.answer ?? ""],
    ["settledOn", { zh: "了结日期", en: "Settled on" }, 12, (row) => row.settledOn ?? ""],
  ];
  return columns.map(([key, heading, width, cell]) => ({ key, heading: heading[language], width, cell }));
}
