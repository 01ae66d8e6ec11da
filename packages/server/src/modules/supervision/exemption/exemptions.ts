import type { BodyOf } from "@zhigang/contract/http";
import type { Exemption, supervisionEndpoints } from "@zhigang/contract/supervision";
import { decideExemption } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { partiesOf } from "../item/parties-of.ts";
import { judgeItems } from "../light/judge-items.ts";
import { changeExemption, getExemptionRow, insertExemption, listExemptionRows } from "./exemption-store.ts";
import type { ExemptionRow } from "./exemption-store.ts";

/** The exemptions of an item, the latest first. */
export async function listExemptions(call: Call, itemId: string): Promise<{ items: Exemption[] }> {
  await getSeenItem(call, itemId);
  return { items: (await listExemptionRows(call.tx, [itemId])).map(presentExemption) };
}

/** 申请例外 by the lead, or by the office on what it knows. */
export async function askExemption(
  call: Call,
  itemId: string,
  { reason, from, to }: BodyOf<(typeof supervisionEndpoints)["askExemption"]>,
): Promise<Exemption> {
  const item = await getSeenItem(call, itemId);
  const parties = partiesOf(call.actor, item);
  if (!parties.some((party) => party === "lead" || party === "office"))
    throw new AppError("supervision.sheet_party", { id: itemId });
  if (to !== null && to < from) throw new AppError("supervision.exemption_reversed");
  const id = newId();
  await insertExemption(call.tx, {
    id,
    itemId,
    fromOn: from,
    toOn: to,
    reason,
    status: "asked",
    askedAt: call.now,
    askedBy: call.actor.name,
    askedById: call.actor.accountId,
  });
  await record(
    call,
    "supervision.exemption.ask",
    { kind: "item", id: itemId, label: item.title },
    { to: { from, to }, reason },
  );
  return presentExemption(await getExemptionRow(call.tx, id));
}

/** 批准或不批准: by the approver, once, never by whoever asked; the item is judged again at once. */
export async function decideOnExemption(
  call: Call,
  id: string,
  status: "approved" | "declined",
  reason?: string,
): Promise<Exemption> {
  const exemption = await getExemptionRow(call.tx, id, "change");
  requireVersion(call, exemption, presentExemption(exemption));
  const decision = decideExemption(exemption, call.actor);
  if (!decision.allowed) throw new AppError(`supervision.${decision.because}`, { id });

  const fields = { status, decidedAt: call.now, decidedBy: call.actor.name, decisionReason: reason ?? null };
  await changeExemption(call.tx, id, fields);
  await record(
    call,
    `supervision.exemption.${status === "approved" ? "approve" : "decline"}`,
    { kind: "item", id: exemption.itemId },
    { from: { status: exemption.status }, to: { status }, ...(reason !== undefined && { reason }) },
  );
  await judgeItems(call, [exemption.itemId]);
  return presentExemption(await getExemptionRow(call.tx, id));
}

function presentExemption(row: ExemptionRow): Exemption {
  return {
    id: row.id,
    itemId: row.itemId,
    from: row.fromOn,
    to: row.toOn,
    reason: row.reason,
    status: row.status,
    askedAt: row.askedAt.toISOString(),
    askedBy: row.askedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    version: row.version,
  };
}
