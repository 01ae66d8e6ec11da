import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Exchange, ExchangeRow } from "@zhigang/contract/ledger";
import { confirmExchange, listExchangeRows, readExchange, startExchange } from "../modules/ledger/index.ts";
import type { Call } from "../platform/call.ts";
import { EXIT_CODES } from "../platform/config/start-refusal.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";
import type { VerbCall } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** Taken back on purpose: a dry run compares in a transaction that is then undone. */
class DryRunOver extends Error {}

interface Compared {
  readonly exchange: Exchange;
  readonly rows: readonly ExchangeRow[];
}

/**
 * `zhigang import FILE --into-ledger`: an exported sheet that was worked on is compared with the ledger and written as one
 * batch. Wrong rows stay out and rows in conflict keep the ledger's values; both are listed.
 */
export async function importIntoLedger({ args, options, out, isDryRun, readConfig }: VerbCall): Promise<number> {
  const [path, other] = args;
  if (path === undefined || other !== undefined) throw usage("一次写回一个文件", "one file is written back at a time");
  const { reason } = options;
  if (!isDryRun && typeof reason !== "string") throw usage("写回台账需要 --reason", "writing it back needs --reason");
  const bytes = await readFile(path).catch((cause: unknown) => refuseUnreadable(path, cause));

  let compared: Compared | undefined;
  await withRooms(readConfig().config, out, ["plan_office"], (rooms) =>
    rooms.within(async (call) => {
      compared = await compare(call, { fileName: basename(path), bytes });
      if (isDryRun) throw new DryRunOver();
      const { exchange } = compared;
      const { changed, conflict, new: added } = exchange.counts;
      if (changed + conflict + added === 0) return;
      const wish = { reason: String(reason), takeRows: [] };
      compared = { ...compared, exchange: await confirmExchange(call, exchange.id, wish) };
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof DryRunOver)) throw error;
  });
  if (!compared) throw new Error("the comparison gave nothing");
  tell(out, compared);
  const { wrong, conflict } = compared.exchange.counts;
  return wrong + conflict > 0 ? EXIT_CODES.conflict : EXIT_CODES.ok;
}

async function compare(call: Call, file: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<Compared> {
  const exchange = await startExchange(call, await readExchange(call.language, [file]));
  const rows: ExchangeRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await listExchangeRows(call, exchange.id, { limit: 200, ...(cursor !== null && { cursor }) });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { exchange, rows };
}

function tell(out: Output, { exchange, rows }: Compared): void {
  const { counts, batchId } = exchange;
  if (out.isJson) return out.object({ counts, batchId, rows });
  for (const row of rows) {
    for (const { message } of row.problems) out.data(message);
    for (const { column, from, to, isConflict } of row.cells) {
      out.data(`${row.row}\t${row.title}\t${column}\t${from} → ${to}${isConflict ? "\t!" : ""}`);
    }
  }
  const { new: added, changed, same, wrong, conflict } = counts;
  out.say(
    `新增 ${added}，改动 ${changed}，冲突 ${conflict}，错误 ${wrong}，无变化 ${same}${batchId === null ? "；未写入。" : "；已写入。"}`,
    `${added} new, ${changed} changed, ${conflict} in conflict, ${wrong} wrong, ${same} the same; ${batchId === null ? "nothing written" : "written"}.`,
  );
}
