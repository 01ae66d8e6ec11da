import type { BodyOf } from "@zhigang/contract/http";
import type { SheetDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { CalledRung } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import { getSeenItem } from "../item/item-scope.ts";
import type { ItemRow } from "../item/item-store.ts";
import { appendSheetAct, firstLeadOf, insertSheet } from "./sheet-store.ts";
import { sheetBody, sheetTitle } from "./sheet-text.ts";
import type { SheetCause, SheetMatter } from "./sheet-text.ts";
import { getSheet } from "./sheet-view.ts";

/** 起草督办单 by hand; the words are proposed and may be written anew. */
export async function draftSheet(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["draftSheet"]>,
): Promise<SheetDetail> {
  const item = await getSeenItem(call, input.itemId);
  const id = await insertDraft(call, item, { ...input, ladderUseId: null, rung: null, cause: null });
  return getSheet(call, id);
}

/** What a ladder asks for, as a draft for a person to send. */
export async function draftCalledSheet(
  call: Call,
  item: ItemRow,
  { index, rung }: CalledRung,
  from: { readonly ladderUseId: string; readonly cause: SheetCause; readonly because: { zh: string; en: string } },
): Promise<string> {
  const { instrument, addressee, answerWithin } = rung;
  return insertDraft(call, item, { instrument, addressee, answerWithin, rung: index, ...from });
}

interface NewDraft extends Pick<
  BodyOf<(typeof supervisionEndpoints)["draftSheet"]>,
  "instrument" | "addressee" | "answerWithin" | "title" | "body"
> {
  readonly ladderUseId: string | null;
  readonly rung: number | null;
  readonly cause: SheetCause | null;
  readonly because?: { readonly zh: string; readonly en: string };
}

async function insertDraft(call: Call, item: ItemRow, draft: NewDraft): Promise<string> {
  const departmentId = firstLeadOf(item);
  const departmentName = (await findDepartmentNames(call.tx, [departmentId])).get(departmentId) ?? "";
  const { title: itemTitle, number: itemNumber, requirement, dueOn } = item;
  const matter: SheetMatter = {
    instrument: draft.instrument,
    itemTitle,
    itemNumber,
    requirement,
    dueOn,
    departmentName,
  };
  const id = newId();
  const title = draft.title ?? sheetTitle(matter);
  await insertSheet(call.tx, {
    id,
    number: null,
    itemId: item.id,
    departmentId,
    instrument: draft.instrument,
    addressee: draft.addressee,
    ladderUseId: draft.ladderUseId,
    rung: draft.rung,
    status: "drafted",
    title,
    body: draft.body ?? sheetBody(matter, draft.cause),
    because: draft.because ? JSON.stringify(draft.because) : null,
    draftedOn: dayOf(call),
    draftedAt: call.now,
    answerWithin: draft.answerWithin,
  });
  const { accountId, name: actorName } = call.actor;
  await appendSheetAct(call.tx, { sheetId: id, kind: "draft", at: call.now, accountId, actorName, reason: null });
  const subject = { kind: "sheet", id, label: title };
  await record(call, "supervision.sheet.draft", subject, { to: { itemId: item.id, instrument: draft.instrument } });
  return id;
}
