import type { NoticeKind } from "@zhigang/domain/delivery";
import { ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import type { ItemActKind, ItemCourse } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { NewNotice } from "../notice/raise-notice.ts";
import type { ItemRow } from "./item-store.ts";
import type { NewAct } from "./keep-act.ts";

/** The acts of which others are told: the departments that lead, the leader who decides, or the office; and how pressing it is. */
const TOLD: Readonly<Partial<Record<ItemActKind, readonly ["leads" | "leader" | "office", NoticeKind]>>> = {
  assign: ["leads", "assigned"],
  reassign: ["leads", "assigned"],
  transfer: ["leads", "assigned"],
  uphold: ["leads", "assigned"],
  return: ["leads", "returned"],
  ask_supplement: ["leads", "returned"],
  order_rectification: ["leads", "returned"],
  look_back: ["leads", "returned"],
  grant_extension: ["leads", "digest_only"],
  decline_extension: ["leads", "returned"],
  coordinate: ["leads", "digest_only"],
  suspend: ["leads", "digest_only"],
  resume: ["leads", "digest_only"],
  cancel: ["leads", "digest_only"],
  recalculate: ["leads", "digest_only"],
  apply_extension: ["leader", "digest_only"],
  refuse: ["office", "digest_only"],
  report_completion: ["office", "digest_only"],
  supplement: ["office", "digest_only"],
  ask_coordination: ["office", "digest_only"],
  verify: ["leads", "digest_only"],
  object: ["office", "digest_only"],
  decide_objection: ["leads", "digest_only"],
};

/** Tells those whom an act concerns, in the transaction of the act. */
export async function tellOfAct(call: Call, item: ItemRow, act: NewAct, course: ItemCourse): Promise<void> {
  const [whom, kind] = TOLD[act.kind] ?? [];
  if (whom === undefined || kind === undefined) return;
  const { zh, en } = ITEM_ACT_WORDS[act.kind];
  const due = course.clock.dueOn;
  const notice = {
    kind,
    title: { zh: `${zh}：${item.title}`, en: `${en}: ${item.title}` },
    text: {
      zh: act.reason ?? (due === null ? "请查看事项" : `时限 ${due}`),
      en: act.reason ?? (due === null ? "Please look at the item" : `Due ${due}`),
    },
    link: `/supervision/items/${item.id}`,
    isUrgent: false,
    dedupeKey: `item ${item.id} ${item.actCount + 1}`,
    subject: item.id,
  };
  const recipients = await recipientsOf(call, whom, course);
  await raiseNotices(
    call,
    recipients.map((to) => ({ ...notice, to })),
  );
}

async function recipientsOf(
  { tx }: Call,
  whom: "leads" | "leader" | "office",
  { duties }: ItemCourse,
): Promise<NewNotice["to"][]> {
  if (whom === "office") return [await listAccountIds(tx, { role: "supervision_office" })];
  if (whom === "leader") return [await listAccountIds(tx, { role: "leader" })];
  return duties
    .filter(({ role }) => role !== "support")
    .flatMap(({ departmentId }) => [
      { role: "liaison" as const, departmentId },
      { role: "department_head" as const, departmentId },
    ]);
}
