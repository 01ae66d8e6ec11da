import type { AuditEntry } from "@zhigang/contract/audit";
import type { Call } from "../../platform/call.ts";
import { AppError } from "../../platform/http/app-error.ts";
import { findEntry } from "./entry-store.ts";
import { presentEntry } from "./present-entry.ts";
import { record } from "./record.ts";

/** 查看留痕详情: what changed may be sensitive, so that the look itself is recorded. */
export async function getAuditEntry(call: Call, id: string): Promise<AuditEntry> {
  const entry = await findEntry(call.tx, id);
  if (!entry) throw new AppError("audit.entry_not_found", { id });

  await record(call, "audit.entry.read", { kind: "audit_entry", id, label: entry.operation });

  return presentEntry(entry);
}
