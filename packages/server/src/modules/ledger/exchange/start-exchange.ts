import type { Exchange, ExchangeRowKind } from "@zhigang/contract/ledger";
import { EXCHANGE_ROW_KINDS } from "@zhigang/contract/ledger";
import type { Language } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { UploadedFile } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { requireMay } from "../require-may.ts";
import { compareFile } from "./compare-file.ts";
import type { ComparedRow } from "./compare-row.ts";
import { MOST_COMING_ROWS } from "./coming-file.ts";
import type { ComingFile } from "./coming-file.ts";
import { FORMAT_TEXTS } from "./exchange-texts.ts";
import { getExchangeRow, insertExchange } from "./exchange-store.ts";
import { presentExchange } from "./exchange-view.ts";
import { readLedgerJson } from "./read-ledger-json.ts";
import { readSheetApart } from "./sheet-desk.ts";

const KEPT_MS = 30 * 24 * 3_600_000;

/** A sheet that came back, as it was read. */
export interface ReadExchange {
  readonly file: UploadedFile;
  readonly format: "xlsx" | "json";
  readonly coming: ComingFile;
}

/** Reads what came back, before a transaction opens: a workbook is read by a thread, in its own time. */
export async function readExchange(language: Language, files: readonly UploadedFile[]): Promise<ReadExchange> {
  const [file, other] = files;
  if (!file || other) throw new AppError("ledger.exchange_one_file");
  return { file, ...(await readComing(language, file)) };
}

/** 上传改过的台账表: it is compared with the ledger, row by row and cell by cell; nothing of the ledger changes. */
export async function startExchange(call: Call, { file, format, coming }: ReadExchange): Promise<Exchange> {
  if (coming.rows.length > MOST_COMING_ROWS)
    throw new AppError("ledger.exchange_too_large", { limit: MOST_COMING_ROWS });

  if (coming.subjectKind === "target") await requireMay(call, "ledger.target.edit");

  const rows = await compareFile(call, coming);
  const id = newId();
  const counts = countKinds(rows);
  await insertExchange(
    call.tx,
    {
      id,
      fileName: file.fileName.slice(0, 255),
      format,
      subjectKind: coming.subjectKind,
      content: Buffer.from(file.bytes),
      state: "proposed",
      counts: JSON.stringify(counts),
      columns: JSON.stringify(coming.columns),
      startedAt: call.now,
      startedBy: call.actor.name,
      batchId: null,
    },
    rows.filter((row) => row.kind !== "same").map((row) => rowOf(id, row)),
    new Date(call.now.getTime() - KEPT_MS),
  );
  await record(
    call,
    "ledger.exchange.start",
    { kind: "exchange", id, label: file.fileName.slice(0, 255) },
    { to: { counts } },
  );
  return presentExchange(await getExchangeRow(call.tx, id), call.language);
}

async function readComing(
  language: Language,
  { fileName, bytes }: UploadedFile,
): Promise<Pick<ReadExchange, "format" | "coming">> {
  if (/\.json$/i.test(fileName)) return { format: "json", coming: readLedgerJson(bytes, language) };
  if (/\.xlsx$/i.test(fileName)) return { format: "xlsx", coming: await readSheetApart(bytes) };
  throw new AppError("ledger.exchange_unknown_format", { problem: FORMAT_TEXTS.extension[language] });
}

function countKinds(rows: readonly ComparedRow[]): Record<ExchangeRowKind, number> {
  const counts = Object.fromEntries(EXCHANGE_ROW_KINDS.map((kind) => [kind, 0])) as Record<ExchangeRowKind, number>;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

function rowOf(exchangeId: string, row: ComparedRow) {
  return {
    exchangeId,
    rowNumber: row.row,
    kind: row.kind,
    subjectId: row.subjectId,
    seenVersion: row.seenVersion,
    title: row.title,
    cells: JSON.stringify(row.cells),
    problems: JSON.stringify(row.problems),
    wish: JSON.stringify(row.wish),
  };
}
