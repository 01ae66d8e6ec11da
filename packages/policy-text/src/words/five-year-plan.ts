import { chineseDigitValue } from "./chinese-numeral.ts";
import { lexicon } from "./lexicon.ts";

/**
 * The five-year plans of the People's Republic and their years, as the national outlines (规划纲要) state them up to the
 * fifteenth; the sixteenth has no outline yet and follows it in the same rhythm.
 */
const FIVE_YEAR_PLANS: readonly { readonly name: string; readonly from: number; readonly to: number }[] = [
  { name: "十一五", from: 2006, to: 2010 },
  { name: "十二五", from: 2011, to: 2015 },
  { name: "十三五", from: 2016, to: 2020 },
  { name: "十四五", from: 2021, to: 2025 },
  { name: "十五五", from: 2026, to: 2030 },
  { name: "十六五", from: 2031, to: 2035 },
];

/** A five-year plan named at a place of the text. */
export interface FiveYearPlanMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const OPENING: ReadonlySet<string> = new Set('“"「‘');
const CLOSING: ReadonlySet<string> = new Set('”"」’');
const NAMES = lexicon(FIVE_YEAR_PLANS.map((plan) => plan.name));

/** The plan named at `at`: “十四五”, 十四五, 第十四个五年规划. */
export function readFiveYearPlan(text: string, at: number): FiveYearPlanMention | null {
  const isQuoted = OPENING.has(text[at] ?? "");
  const nameAt = isQuoted ? at + 1 : at;
  const name = NAMES.startingAt(text, nameAt);
  if (name === null) return readLongName(text, at);
  const end = nameAt + name.length;
  const plan = FIVE_YEAR_PLANS.find((each) => each.name === name);
  if (!plan || (isQuoted && !CLOSING.has(text[end] ?? ""))) return null;
  return { start: at, end: isQuoted ? end + 1 : end, from: plan.from, to: plan.to };
}

/** 第十四个五年规划 */
function readLongName(text: string, at: number): FiveYearPlanMention | null {
  if (text[at] !== "第" || text[at + 1] !== "十" || !text.startsWith("个五年", at + 3)) return null;
  const place = chineseDigitValue(text[at + 2]);
  const plan = place === null ? undefined : FIVE_YEAR_PLANS[place - 1];
  return plan ? { start: at, end: at + 6, from: plan.from, to: plan.to } : null;
}
