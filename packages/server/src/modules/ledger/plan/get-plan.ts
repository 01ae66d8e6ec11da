import type { Plan } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { listDivisionRows } from "../../identity/index.ts";
import { getPlanRow } from "./plan-store.ts";
import { presentPlan } from "./plan-view.ts";

/** One plan with its counts. */
export async function getPlan(call: Call, id: string): Promise<Plan> {
  const row = await getPlanRow(call.tx, id);
  return presentPlan(row, await divisionNamesOf(call, [row.divisionCode]));
}

/** The names of the divisions that plans belong to. */
export async function divisionNamesOf(
  call: Call,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.every((code) => code === null)) return new Map();
  const divisions = await listDivisionRows(call.tx);
  return new Map(divisions.map((division) => [division.code, division.name]));
}
