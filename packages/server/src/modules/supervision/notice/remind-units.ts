import type { NoticeKind } from "@zhigang/domain/delivery";
import { REMINDER_RULE, remindersOf, shiftDay } from "@zhigang/domain/supervision";
import type { ReminderKind } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { raiseNotices } from "./raise-notice.ts";
import type { NewNotice } from "./raise-notice.ts";
import { listClosingReports, listDueItems } from "./reminder-store.ts";
import type { DueItem, OwedReport } from "./reminder-store.ts";

/**
 * 催办: reminds those who lead of days that are near or past, and of reporting windows that close. One notice for each item and
 * day, however often it runs; a person's digest gathers them. Only the first day past a deadline is urgent.
 */
export async function remindUnits(call: Pick<Call, "tx" | "now">): Promise<number> {
  const today = dayOf(call);
  const items = await listDueItems(call.tx, shiftDay(today, REMINDER_RULE.dueWithin), today);
  const reports = await listClosingReports(call.tx, today, shiftDay(today, REMINDER_RULE.closingWithin));
  const notices = [
    ...items.flatMap((item) => remindersOf(item, today).flatMap((kind) => noticesOf(item, kind, today))),
    ...reports.map((report) => closingNotice(report, today)),
  ];
  await raiseNotices(call, notices);
  return notices.length;
}

const NOTICE_KINDS: Readonly<Record<ReminderKind, NoticeKind>> = {
  due_soon: "due_soon",
  overdue: "overdue",
  take_up_overdue: "overdue",
};

/** For the liaison of each lead; what is overdue for its head as well. */
function noticesOf(item: DueItem, kind: ReminderKind, today: CalendarDate): NewNotice[] {
  const roles = kind === "due_soon" ? (["liaison"] as const) : (["liaison", "department_head"] as const);
  const words = wordsOf(item, kind);
  const notice = {
    kind: NOTICE_KINDS[kind],
    ...words,
    link: `/supervision/items/${item.id}`,
    isUrgent: kind === "overdue" && item.dueOn === shiftDay(today, -1),
    dedupeKey: `${kind} ${item.id} ${today}`,
    subject: item.id,
  };
  return item.leadDepartmentIds.flatMap((departmentId) =>
    roles.map((role) => ({ ...notice, to: { departmentId, role } })),
  );
}

function wordsOf({ title, number, dueOn, acknowledgeBy }: DueItem, kind: ReminderKind) {
  const name = number === null ? title : `${title}（${number}）`;
  switch (kind) {
    case "due_soon":
      return {
        title: { zh: `即将到期：${title}`, en: `Due soon: ${title}` },
        text: { zh: `${name}的办理时限为${dueOn}。`, en: `${name} is due on ${dueOn}.` },
      };
    case "overdue":
      return {
        title: { zh: `已逾期：${title}`, en: `Overdue: ${title}` },
        text: {
          zh: `${name}的办理时限${dueOn}已过，尚未报结。`,
          en: `${name} was due on ${dueOn} and is not reported done.`,
        },
      };
    case "take_up_overdue":
      return {
        title: { zh: `逾期未签收：${title}`, en: `Not taken up in time: ${title}` },
        text: { zh: `${name}应于${acknowledgeBy}前签收。`, en: `${name} was to be taken up by ${acknowledgeBy}.` },
      };
  }
}

function closingNotice(report: OwedReport, today: CalendarDate): NewNotice {
  const { id, itemId, departmentId, title, period, closesOn } = report;
  return {
    kind: "due_soon",
    to: { departmentId, role: "liaison" },
    title: { zh: `填报将截止：${title}`, en: `Report closing: ${title}` },
    text: {
      zh: `${period}期进展报告于${closesOn}截止，尚未报送。`,
      en: `The report for ${period} closes on ${closesOn} and is not handed in.`,
    },
    link: `/supervision/reports/${id}`,
    isUrgent: false,
    dedupeKey: `report_closing ${itemId} ${today}`,
    subject: itemId,
  };
}
