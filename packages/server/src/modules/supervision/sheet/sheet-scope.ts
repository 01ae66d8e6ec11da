import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getSheetRow } from "./sheet-store.ts";
import type { SheetRow, SheetScope } from "./sheet-store.ts";

/** Whose sheets somebody sees: the office all, leaders and planners all that were sent, a department those sent to it. */
export function sheetScopeOf({ roles, departmentId }: Actor): SheetScope {
  if (roles.includes("supervision_office")) return { isSent: false };
  if (roles.includes("leader") || roles.includes("plan_office")) return { isSent: true };
  return { isSent: true, onlyOf: departmentId };
}

/** The sheet, locked when it is to be changed; one that the reader does not see is not found. */
export async function getSeenSheet(
  { tx, actor }: Call,
  id: string,
  use: "read" | "change" = "read",
): Promise<SheetRow> {
  const row = await getSheetRow(tx, id, use);
  const { isSent, onlyOf } = sheetScopeOf(actor);
  const isHidden = (isSent && row.issuedAt === null) || (onlyOf !== undefined && row.departmentId !== onlyOf);
  if (isHidden) throw new AppError("supervision.sheet_not_found", { id });
  return row;
}
