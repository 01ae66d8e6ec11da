import type { SheetAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { raiseNotice } from "../notice/raise-notice.ts";
import type { SheetRow } from "./sheet-store.ts";

/** The acts of which those a sheet is for are told; what the office keeps to itself and what they did themselves is not. */
const TOLD: Readonly<Partial<Record<SheetAction, { readonly zh: string; readonly en: string }>>> = {
  issue: { zh: "收到督办", en: "A sheet was issued" },
  return_answer: { zh: "答复被退回", en: "An answer was sent back" },
  recall: { zh: "督办已撤回", en: "A sheet was recalled" },
};

/** Tells those a sheet is for of an act on it, with the reason where there is one. */
export async function tellOfSheet(call: Call, sheet: SheetRow, action: SheetAction, reason?: string): Promise<void> {
  const words = TOLD[action];
  if (!words) return;
  const text = clipped(reason ?? sheet.body);
  await raiseNotice(call, {
    kind: action === "return_answer" ? "returned" : "sheet",
    to: { departmentId: sheet.departmentId, role: sheet.addressee },
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
