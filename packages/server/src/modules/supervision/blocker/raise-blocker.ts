import type { BodyOf } from "@zhigang/contract/http";
import type { BlockerDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { BLOCKER_ACT_WORDS, BLOCKER_PARTY_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { decideBlockerRaise } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { getSeenItem, itemScopeOf } from "../item/item-scope.ts";
import type { ItemRow } from "../item/item-store.ts";
import { dayOf } from "../item/item-view.ts";
import { partiesOf } from "../item/parties-of.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { getReportRow } from "../report/report-store.ts";
import { getBlockerRow, insertBlocker } from "./blocker-store.ts";
import { getBlocker } from "./blocker-view.ts";
import { keepBlockerAct } from "./keep-blocker-act.ts";
import { tellOfBlocker } from "./tell-of-blocker.ts";

type Raised = BodyOf<(typeof supervisionEndpoints)["raiseBlocker"]>;

/** 提出问题, by the lead of an item under way; without an owner named, the office names one. */
export async function raiseBlocker(call: Call, itemId: string, input: Raised): Promise<BlockerDetail> {
  const item = await getSeenItem(call, itemId, "change");
  const raisedById = requireRaisable(call, item, input);
  await requireOwner(call, input.ownerId);
  await requireReportOf(call, item, input.reportId);

  const id = newId();
  const today = dayOf(call);
  const year = Number(today.slice(0, 4));
  const number = `问题〔${year}〕${await nextNumber(call.tx, "blocker", year)}号`;
  const { title, blocked, needed, kind, solveBy, ownerId = null, reportId = null } = input;
  await insertBlocker(call.tx, {
    id,
    number,
    itemId,
    title,
    blocked,
    needed,
    kind,
    status: ownerId === null ? "unowned" : "raised",
    level: "unit",
    raisedById,
    raisedByPerson: call.actor.name,
    raisedOn: today,
    raisedAt: call.now,
    ownerId,
    solveBy,
    reportId,
    since: call.now,
    actCount: 1,
  });
  await keepBlockerAct(call, { id, actCount: 0 }, { kind: "raise", text: needed, ownerId, solveBy, level: "unit" });
  const subject = { kind: "blocker", id, label: `${number} ${title}` };
  await record(call, "supervision.blocker.raise", subject, { to: { itemId, kind, ownerId, solveBy } });
  await tellOfBlocker(call, await getBlockerRow(call.tx, itemScopeOf(call.actor), id), "raise");
  return getBlocker(call, id);
}

/** The department that raises: one that leads the item, at a time when the work goes on. */
function requireRaisable({ actor, language, now }: Call, item: ItemRow, { ownerId, solveBy }: Raised): string {
  const decision = decideBlockerRaise(item.status, {
    parties: partiesOf(actor, item),
    isOwnerSelf: ownerId !== undefined && ownerId === actor.departmentId,
    solveBy,
    today: dayOf({ now }),
  });
  if (!decision.allowed) {
    throw new AppError(`supervision.${decision.because}`, {
      id: item.id,
      status: ITEM_STATUS_WORDS[item.status][language],
      action: BLOCKER_ACT_WORDS.raise[language],
      by: BLOCKER_PARTY_WORDS.raiser[language],
    });
  }
  return actor.departmentId ?? "";
}

/** A department named as owner is one that there is. */
export async function requireOwner({ tx }: Call, ownerId: string | undefined): Promise<void> {
  if (ownerId === undefined) return;
  const names = await findDepartmentNames(tx, [ownerId]);
  if (!names.has(ownerId)) throw new AppError("identity.department_not_found", { id: ownerId });
}

async function requireReportOf({ tx }: Call, { id }: ItemRow, reportId: string | undefined): Promise<void> {
  if (reportId === undefined) return;
  const report = await getReportRow(tx, reportId);
  if (report.itemId !== id) throw new AppError("supervision.blocker_report_foreign", { id: reportId });
}
