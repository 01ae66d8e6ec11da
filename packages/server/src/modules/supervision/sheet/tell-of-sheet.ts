import type { SheetAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { raiseNotice } from "../notice/raise-notice.ts";
import { listIssuerIds } from "./sheet-store.ts";
import type { SheetRow } from "./sheet-store.ts";

/** The acts of which people are told: an answer is told to whoever issued the sheet, the others to those it is for. */
const TOLD: Readonly<Partial<Record<SheetAction, { readonly zh: string; readonly en: string }>>> = {
  issue: { zh: "收到督办", en: "A sheet was issued" },
  return_answer: { zh: "答复被退回", en: "An answer was sent back" },
  recall: { zh: "督办已撤回", en: "A sheet was recalled" },
  answer: { zh: "收到答复", en: "A sheet was answered" },
};

/** Tells those whom an act on a sheet concerns, in the words that were written with it. */
export async function tellOfSheet(call: Call, sheet: SheetRow, action: SheetAction, said?: string): Promise<void> {
  const words = TOLD[action];
  if (!words) return;
  const text = clipped(said ?? sheet.body);
  const addressed = { departmentId: sheet.departmentId, role: sheet.addressee };
  await raiseNotice(call, {
    kind: action === "return_answer" ? "returned" : "sheet",
    to: action === "answer" ? await listIssuerIds(call.tx, sheet.id) : addressed,
    title: { zh: `${words.zh}：${sheet.title}`, en: `${words.en}: ${sheet.title}` },
    text: { zh: text, en: text },
    link: `/supervision/sheets/${sheet.id}`,
    isUrgent: action === "issue" && (sheet.instrument === "red_sheet" || sheet.instrument === "talk"),
    dedupeKey: `sheet-${action} ${sheet.id} ${sheet.version}`,
    subject: sheet.itemId,
  });
}

/** A notice says what a sheet is about; the sheet itself has the rest. */
function clipped(words: string): string {
  return words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)}…` : words;
}

const MOST_SAID = 1000;
