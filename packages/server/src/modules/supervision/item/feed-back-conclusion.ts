import { examinedBy, OBJECTION_DAYS, shiftDay } from "@zhigang/domain/supervision";
import type { ActDetail, ItemAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { issuerOf } from "../output/issuer-of.ts";
import { registerDocument } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { conclusionPaper } from "./conclusion-paper.ts";
import { countedDayOf } from "./counted-day-of.ts";
import { getSeenItem } from "./item-scope.ts";
import { listActRows } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf } from "./item-view.ts";

interface Concluding extends ActDetail {
  readonly reason?: string | undefined;
}

/**
 * 督查结论 is fed back with the act that makes it (decree 733 Art. 16): a numbered paper to the object, from whose day the thirty
 * days for an objection run. Any other act brings none.
 */
export async function feedBackConclusion(
  call: Call,
  item: ItemRow,
  action: ItemAction,
  { conclusion, reason, dueOn }: Concluding,
): Promise<Pick<ActDetail, "paper">> {
  const words = action === "verify" ? conclusion : action === "order_rectification" ? reason : undefined;
  if (words === undefined) return {};
  const fedBackOn = await countedDayOf(call, item);
  const objectBy = shiftDay(fedBackOn, OBJECTION_DAYS);
  const year = Number(dayOf(call).slice(0, 4));
  const number = `督查结论〔${year}〕${await nextNumber(call.tx, "conclusion", year)}号`;
  const objectIds = examinedBy({ ...item, duties: item.duties.filter(({ role }) => role !== "support") });
  const names = await findDepartmentNames(call.tx, objectIds);
  const mark = await issuerOf(call);
  const paper = conclusionPaper({
    mark,
    number,
    item,
    objects: objectIds.map((id) => names.get(id) ?? ""),
    isRectified: action === "order_rectification",
    rectifyBy: dueOn ?? null,
    words,
    fedBackOn,
    objectBy,
  });
  const from = { itemId: item.id, action };
  const documentId = await registerDocument(call, {
    kind: "conclusion",
    number,
    cutOffOn: fedBackOn,
    paper,
    creator: mark,
    from,
  });
  return { paper: { documentId, number, objectBy } };
}

/** The conclusion as it was fed back; whoever sees the item reads it. */
export async function downloadItemConclusion(call: Call, id: string, actNumber?: number): Promise<FileAnswer> {
  await getSeenItem(call, id);
  const acts = await listActRows(call.tx, id);
  const paper = acts.findLast(
    ({ number, detail }) => detail.paper !== undefined && (actNumber === undefined || number === actNumber),
  )?.detail.paper;
  if (!paper) throw new AppError("supervision.conclusion_paper_absent", { id });
  const { title, content } = await getIssuedRow(call.tx, paper.documentId);
  return {
    fileName: `${paper.number}${title}.docx`,
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    body: content,
  };
}
