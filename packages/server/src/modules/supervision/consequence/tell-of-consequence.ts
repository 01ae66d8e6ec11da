import type { ConsequenceAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { NewNotice } from "../notice/raise-notice.ts";
import type { ConsequenceRow } from "./consequence-store.ts";

/** The acts of which somebody is told: the unit that is heard or concerned, the leader who decides, the office that asked. */
const TOLD: Readonly<
  Partial<
    Record<ConsequenceAction, readonly ["unit" | "leader" | "office", { readonly zh: string; readonly en: string }]>
  >
> = {
  ask_statement: ["unit", { zh: "请陈述意见", en: "You are asked for a statement" }],
  state: ["office", { zh: "单位已陈述意见", en: "The unit made its statement" }],
  submit: ["leader", { zh: "待审定", en: "Waits for your decision" }],
  approve: ["unit", { zh: "督查结果运用", en: "A proposal was approved" }],
  decline: ["office", { zh: "建议未获批准", en: "A proposal was declined" }],
  revoke: ["unit", { zh: "批准已撤销", en: "An approval was revoked" }],
};

/** Tells those whom an act on a proposal concerns, and nobody else: nothing of it is published. */
export async function tellOfConsequence(call: Call, row: ConsequenceRow, action: ConsequenceAction): Promise<void> {
  const [whom, words] = TOLD[action] ?? [];
  if (whom === undefined || words === undefined) return;
  const notice = {
    kind: "digest_only" as const,
    title: { zh: `${words.zh}：${row.title}`, en: `${words.en}: ${row.title}` },
    text: { zh: row.title, en: row.title },
    link: `/supervision/consequences/${row.id}`,
    isUrgent: false,
    dedupeKey: `consequence-${action} ${row.id} ${row.version}`,
    subject: row.id,
  };
  const recipients = await recipientsOf(call, whom, row);
  await raiseNotices(
    call,
    recipients.map((to) => ({ ...notice, to })),
  );
}

async function recipientsOf(
  { tx }: Call,
  whom: "unit" | "leader" | "office",
  { departmentId }: ConsequenceRow,
): Promise<NewNotice["to"][]> {
  if (whom === "office") return [await listAccountIds(tx, { role: "supervision_office" })];
  if (whom === "leader") return [await listAccountIds(tx, { role: "leader" })];
  return [
    { role: "liaison", departmentId },
    { role: "department_head", departmentId },
  ];
}
