import type { ReportAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotice } from "../notice/raise-notice.ts";
import type { ReportRow } from "./report-store.ts";

/** Whom an act leaves with work, and in which words they are told; the offices see what waits for them in their list. */
const TOLD: Readonly<
  Partial<
    Record<
      ReportAction,
      {
        readonly role: "liaison" | "department_head";
        readonly isReturned: boolean;
        readonly zh: string;
        readonly en: string;
      }
    >
  >
> = {
  submit: { role: "department_head", isReturned: false, zh: "报告待签发", en: "A report is to be signed" },
  change: { role: "department_head", isReturned: false, zh: "改动待签发", en: "A change is to be signed" },
  send_back: { role: "liaison", isReturned: true, zh: "报告被退回", en: "A report was sent back" },
  return: { role: "liaison", isReturned: true, zh: "报告被退回", en: "A report was sent back" },
  reject_change: { role: "liaison", isReturned: true, zh: "改动未通过", en: "A change was not passed" },
};

/** Tells the unit of an act that leaves something to do, with the reason where there is one; and the office of help that is asked. */
export async function tellOfReport(call: Call, row: ReportRow, action: ReportAction, reason?: string): Promise<void> {
  await tellOfHelp(call, row, action);
  const told = TOLD[action];
  if (!told) return;
  const text = reason ?? row.itemTitle;
  await raiseNotice(call, {
    kind: told.isReturned ? "returned" : "assigned",
    to: { departmentId: row.departmentId, role: told.role },
    title: { zh: `${told.zh}：${row.itemTitle}`, en: `${told.en}: ${row.itemTitle}` },
    text: { zh: `${row.period}：${text}`, en: `${row.period}: ${text}` },
    link: `/supervision/reports/${row.id}`,
    isUrgent: false,
    dedupeKey: `report-${action} ${row.id} ${row.version}`,
    subject: row.id,
  });
}

/** 需协调事项: once a head has signed what is asked, the office hears of it; a change that asks nothing new tells nothing. */
async function tellOfHelp(call: Call, row: ReportRow, action: ReportAction): Promise<void> {
  const asked = action === "sign" ? row.help : action === "sign_change" ? newHelp(row) : "";
  if (asked.trim() === "") return;
  await raiseNotice(call, {
    kind: "digest_only",
    to: await listAccountIds(call.tx, { role: "supervision_office" }),
    title: { zh: `报告请求协调：${row.itemTitle}`, en: `A report asks for help: ${row.itemTitle}` },
    text: { zh: `${row.period}：${asked}`, en: `${row.period}: ${asked}` },
    link: `/supervision/reports/${row.id}`,
    isUrgent: false,
    dedupeKey: `report-help ${row.id} ${row.version}`,
    subject: row.id,
  });
}

function newHelp({ change, help }: ReportRow): string {
  const wanted = change?.values.help ?? "";
  return wanted === help ? "" : wanted;
}
