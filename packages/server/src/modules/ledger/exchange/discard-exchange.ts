import type { Exchange } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { requireSeen } from "../require-seen.ts";
import { getExchangeRow, markExchange } from "./exchange-store.ts";
import { getExchange } from "./read-exchanges.ts";

/** 放弃回填: nothing of the file is written. */
export async function discardExchange(call: Call, id: string): Promise<Exchange> {
  const exchange = await getExchangeRow(call.tx, id, "change");
  await requireSeen(call, exchange, () => getExchange(call, id));
  if (exchange.state !== "proposed") throw new AppError("ledger.exchange_closed", { id });

  await markExchange(call.tx, id, "discarded", null);
  await record(call, "ledger.exchange.discard", { kind: "exchange", id, label: exchange.fileName });
  return getExchange(call, id);
}
