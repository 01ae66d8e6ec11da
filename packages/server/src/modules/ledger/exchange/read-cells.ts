import { isCalendarDate } from "@zhigang/domain/values";
import type { Language } from "@zhigang/domain/glossary";
import { comparedForm } from "../export/sheet-text.ts";
import { EXPORT_TEXTS } from "../export/export-texts.ts";

/** A value read from a cell, or the code of what is wrong with it. */
export type ReadCell<T> = { readonly value: T } | { readonly wrong: "not_a_day" | "not_yes_no" };

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:0{2}(?::0{2})?)?$/;

/** A calendar day as people and spreadsheets write it; nothing where the cell is empty. */
export function readDay(text: string): ReadCell<string | null> {
  const plain = halfWidth(text).trim();
  if (plain === "") return { value: null };
  if (SERIAL.test(plain)) return { value: dayOfSerial(Number(plain)) };
  const match = DAY.exec(plain);
  if (!match) return { wrong: "not_a_day" };
  const [, year = "", month = "", day = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(written) ? { value: written } : { wrong: "not_a_day" };
}

/** A day in a cell that forgot it is one: spreadsheets count days from the end of 1899. */
const SERIAL = /^[2-7]\d{4}$/;

function dayOfSerial(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

const YES = ["是", "yes", "y", "true", "1", "√", "✓", "重点"];
const NO = ["否", "no", "n", "false", "0", "", "×"];

/** Yes or no, in both languages and the signs people use. */
export function readYesNo(text: string): ReadCell<boolean> {
  const plain = halfWidth(text).trim().toLowerCase();
  if (YES.includes(plain)) return { value: true };
  return NO.includes(plain) ? { value: false } : { wrong: "not_yes_no" };
}

const SEPARATORS = /[、,，;；\n]/;

/** The names of a cell of bodies, as they stand there; 等 at the end names nobody. */
export function readNames(text: string): string[] {
  const open = [EXPORT_TEXTS.etc.zh, ` ${EXPORT_TEXTS.etc.en}`];
  const plain = open.reduce(
    (rest, end) => (rest.endsWith(end) ? rest.slice(0, -end.length) : rest),
    comparedForm(text),
  );
  return splitOutsideBrackets(plain)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "—" && name !== "——" && name !== "无");
}

/** The names as the language's own export writes them, so that two ways of writing the same list are the same. */
export function namesForm(text: string, language: Language): string {
  return readNames(text).join(EXPORT_TEXTS.comma[language]);
}

function splitOutsideBrackets(text: string): string[] {
  const names: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if ("（(".includes(character)) depth += 1;
    if ("）)".includes(character)) depth -= 1;
    if (depth <= 0 && SEPARATORS.test(character)) names.push("");
    else names[names.length - 1] += character;
  }
  return names;
}

/** Full-width digits, letters and signs as their half-width ones. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
