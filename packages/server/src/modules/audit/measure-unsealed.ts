import type { Tx } from "../../platform/database/database.ts";
import { gauge, type Measure } from "../../platform/metrics.ts";
import { countUnsealed } from "./chain-store.ts";

const HOUR_MS = 3_600_000;

/** How many entries of the last hour wait for their number, and how long the oldest has waited. */
export async function measureUnsealed(tx: Tx, now: Date): Promise<Measure[]> {
  const { count, since } = await countUnsealed(tx, new Date(now.getTime() - HOUR_MS));
  const seconds = since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1000);
  return [
    gauge("zhigang_audit_unsealed_entries", "Audit entries that wait for their number.", count),
    gauge("zhigang_audit_unsealed_seconds", "How long the oldest of them has waited.", seconds),
  ];
}
