import type { MeetingAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { MeetingRow } from "./meeting-store.ts";

/** The acts of which the departments called are told. */
const TOLD: Readonly<Partial<Record<MeetingAction, { readonly zh: string; readonly en: string }>>> = {
  convene: { zh: "会议通知", en: "You are called to a meeting" },
  postpone: { zh: "会议改期", en: "A meeting was postponed" },
  cancel: { zh: "会议取消", en: "A meeting was called off" },
  settle: { zh: "会议纪要已印发", en: "The minutes were issued" },
};

/** Tells the liaisons and heads of the departments called what became of the meeting, and in which words. */
export async function tellOfMeeting(
  call: Call,
  row: MeetingRow,
  action: MeetingAction,
  said: { readonly zh: string; readonly en: string },
): Promise<void> {
  const words = TOLD[action];
  if (!words) return;
  const notice = {
    kind: "digest_only" as const,
    title: { zh: `${words.zh}：${row.title}`, en: `${words.en}: ${row.title}` },
    text: said,
    link: `/supervision/meetings/${row.id}`,
    isUrgent: false,
    dedupeKey: `meeting-${action} ${row.id} ${row.version}`,
    subject: row.id,
  };
  const to = row.departmentIds.flatMap((departmentId) => [
    { departmentId, role: "liaison" as const },
    { departmentId, role: "department_head" as const },
  ]);
  await raiseNotices(
    call,
    to.map((whom) => ({ ...notice, to: whom })),
  );
}
