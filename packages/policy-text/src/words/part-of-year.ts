import { lexicon } from "./lexicon.ts";

/** The last month of each half and quarter of a year. */
const LAST_MONTHS: Readonly<Record<string, number>> = {
  上半年: 6,
  下半年: 12,
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  第一季度: 3,
  第二季度: 6,
  第三季度: 9,
  第四季度: 12,
};
const WORDS = lexicon(Object.keys(LAST_MONTHS));

/** The half or quarter of a year that starts at `at`, by its last month. */
export function readPartOfYear(text: string, at: number): { lastMonth: number; end: number } | null {
  const word = WORDS.startingAt(text, at);
  const lastMonth = word === null ? undefined : LAST_MONTHS[word];
  return word === null || lastMonth === undefined ? null : { lastMonth, end: at + word.length };
}
