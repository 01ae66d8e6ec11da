import type { QueryOf } from "@zhigang/contract/http";
import type { Exchange, ExchangeRow, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { getExchangeRow, listExchangeRowRecords } from "./exchange-store.ts";
import { presentExchange, presentExchangeRow } from "./exchange-view.ts";

/** One file that came back. */
export async function getExchange(call: Call, id: string): Promise<Exchange> {
  return presentExchange(await getExchangeRow(call.tx, id), call.language);
}

/** Its rows that differ or are wrong, in the order of the file. */
export async function listExchangeRows(
  call: Call,
  id: string,
  { cursor, limit = 50, kind }: QueryOf<(typeof ledgerEndpoints)["listExchangeRows"]>,
): Promise<Page<ExchangeRow>> {
  const exchange = await getExchangeRow(call.tx, id);
  const [after] = cursor === undefined ? [0] : decodeKeys(cursor, ["int"]);
  const rows = await listExchangeRowRecords(call.tx, id, { kind, after, limit });
  return pageFrom(
    rows,
    limit,
    (row) => [row.rowNumber],
    (row) => presentExchangeRow(row, exchange, call.language),
  );
}
