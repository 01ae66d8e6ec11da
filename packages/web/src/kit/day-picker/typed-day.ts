import { isCalendarDate } from "@zhigang/domain/values";

/** Reads a day as people type it: 2026-11-21, 20261121, 2026/11/21, 2026.11.21, 2026年11月21日, full-width digits too. */
export function readTypedDay(typed: string): string | null {
  const plain = typed.normalize("NFKC").trim();
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const read = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(read) ? read : null;
}
