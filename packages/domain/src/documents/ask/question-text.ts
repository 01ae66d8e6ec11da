import { ENGLISH_NAMES, ENGLISH_TOPICS } from "./english-words.ts";

/** A question while it is read: what was understood is struck out of `rest`, so that nothing is read twice. */
export interface QuestionText {
  rest: string;
}

/** Stands where words were struck out; no word reaches over it. */
const STRUCK = "|";

const DIGITS = "〇一二三四五六七八九";

/** The question as it is read: half width, small letters, years in digits, English names and matters in the papers' own words. */
export function questionText(question: string): QuestionText {
  const plain = question.normalize("NFKC").toLowerCase().replaceAll("零", "〇");
  const withYears = plain.replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
    Array.from(year, (digit) => String(DIGITS.indexOf(digit))).join(""),
  );
  return { rest: translated(translated(withYears, ENGLISH_NAMES), ENGLISH_TOPICS) };
}

/** Strikes out the first match and gives it. */
export function take(text: QuestionText, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(text.rest);
  if (match) strike(text, match.index, match[0].length);
  return match;
}

/** Strikes out a stretch. */
export function strike(text: QuestionText, start: number, length: number): void {
  text.rest = text.rest.slice(0, start) + STRUCK.repeat(length) + text.rest.slice(start + length);
}

function translated(text: string, words: readonly (readonly [RegExp, string])[]): string {
  if (!/[a-z]{3}/.test(text)) return text;
  return words.reduce((read, [english, chinese]) => read.replace(english, ` ${chinese} `), text);
}
