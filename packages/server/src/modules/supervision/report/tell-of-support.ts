import { SUPPORT_STANCE_WORDS } from "@zhigang/domain/glossary";
import type { SupportStance } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { ReportRow } from "./report-store.ts";

/** What a supporting department said, and whether the office hears of it by this notice. */
interface Said {
  readonly stance: SupportStance;
  readonly departmentName: string;
  readonly text: string;
  readonly isOfficeToBeTold: boolean;
}

/** Tells the writers of the lead what was added or disputed, and the office of a dispute that no request told it of. */
export async function tellOfSupport(call: Call, row: ReportRow, said: Said): Promise<void> {
  const { zh, en } = SUPPORT_STANCE_WORDS[said.stance];
  const notice = {
    kind: "digest_only" as const,
    title: {
      zh: `${said.departmentName}${zh}：${row.itemTitle}`,
      en: `${said.departmentName} ${en}: ${row.itemTitle}`,
    },
    text: { zh: `${row.period}：${said.text}`, en: `${row.period}: ${said.text}` },
    link: `/supervision/reports/${row.id}`,
    isUrgent: false,
    dedupeKey: `report-support ${row.id} ${newId()}`,
    subject: row.id,
  };
  const writers = { role: "liaison" as const, departmentId: row.departmentId };
  const office = said.isOfficeToBeTold ? [await listAccountIds(call.tx, { role: "supervision_office" })] : [];
  await raiseNotices(
    call,
    [writers, ...office].map((to) => ({ ...notice, to })),
  );
}
