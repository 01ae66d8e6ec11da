import { REMIT_PART_WORDS } from "@zhigang/domain/glossary";
import { isReversed, OPEN_REMIT, widenedParts } from "@zhigang/domain/supervision";
import type { ActDetail, Remit, SideAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { getItemRow } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";

/** A remit as it may be put forward: its days in order, its departments known, and no wider than the parent's. */
export async function requireSoundRemit(call: Call, remit: Remit, parentItemId: string | null): Promise<void> {
  if (isReversed(remit)) throw new AppError("supervision.remit_reversed");
  const names = await findDepartmentNames(call.tx, remit.objectIds);
  const unknown = remit.objectIds.find((id) => !names.has(id));
  if (unknown !== undefined) throw new AppError("identity.department_not_found", { id: unknown });
  const parent = parentItemId === null ? OPEN_REMIT : (await getItemRow(call.tx, parentItemId)).remit;
  // A part is told in words of its own; whether they reach further only a reader can tell.
  const wider = widenedParts(parent, remit).filter((part) => part !== "scope");
  if (wider.length === 0) return;
  const parts = wider.map((part) => REMIT_PART_WORDS[part][call.language]).join(call.language === "zh" ? "、" : ", ");
  throw new AppError("supervision.remit_wider_than_parent", { parts });
}

/** What an act on the remit keeps: once it is filed also in which parts it now reaches further, so that nothing widens silently. */
export async function remitKept(
  call: Call,
  { remit: before, parentItemId }: Pick<ItemRow, "remit" | "parentItemId">,
  action: SideAction,
  remit: Remit | undefined,
): Promise<Pick<ActDetail, "widens">> {
  if (remit === undefined) return {};
  await requireSoundRemit(call, remit, parentItemId);
  return action === "change_remit" ? { widens: widenedParts(before, remit) } : {};
}
