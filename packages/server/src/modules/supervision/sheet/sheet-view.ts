import type { Sheet, SheetDetail } from "@zhigang/contract/supervision";
import { isUnanswered, sheetActionsOpenTo } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { partiesOf } from "../item/parties-of.ts";
import { getSeenSheet } from "./sheet-scope.ts";
import { listSheetActRows } from "./sheet-store.ts";
import type { SheetRow } from "./sheet-store.ts";

/** One sheet with its acts, and what the reader may do now. */
export async function getSheet(call: Call, id: string): Promise<SheetDetail> {
  const row = await getSeenSheet(call, id);
  const names = await findDepartmentNames(call.tx, [row.departmentId]);
  const acts = await listSheetActRows(call.tx, id);
  return {
    ...presentSheet(call, row, names),
    acts: acts.map(({ number, kind, at, actorName, reason }) => ({
      number,
      kind,
      at: at.toISOString(),
      actorName,
      reason,
    })),
  };
}

/** A sheet as the reader sees it. */
export function presentSheet(call: Call, row: SheetRow, names: DepartmentNames): Sheet {
  const isVoid = row.status === "discarded" || row.status === "recalled";
  const isAnswered = row.answeredAt !== null || row.status === "settled";
  return {
    id: row.id,
    number: row.number,
    itemId: row.itemId,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    instrument: row.instrument,
    addressee: row.addressee,
    departmentId: row.departmentId,
    departmentName: names.get(row.departmentId) ?? "",
    status: row.status,
    title: row.title,
    body: row.body,
    because: row.because,
    draftedAt: row.draftedAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
    issuedBy: row.issuedBy,
    answerWithin: row.answerWithin,
    answerBy: row.answerBy,
    isAnswerOverdue: isUnanswered({ ...row, isAnswered, isVoid }, dayOf(call)),
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy,
    documentId: row.documentId,
    myActions: [
      ...sheetActionsOpenTo(
        row.status,
        partiesOf(call.actor, { duties: [{ departmentId: row.departmentId, role: "lead" }] }),
      ),
    ],
    version: row.version,
  };
}
