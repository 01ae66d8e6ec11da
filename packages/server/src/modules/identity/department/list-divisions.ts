import type { Divisions } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { listDivisionRows } from "./division-store.ts";

/** 行政区划: the whole tree. */
export async function listDivisions(call: Call): Promise<Divisions> {
  const rows = await listDivisionRows(call.tx);
  return { items: rows.map(({ code, name, level, parentCode }) => ({ code, name, level, parentCode })) };
}
