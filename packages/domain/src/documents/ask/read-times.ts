import type { CalendarDate } from "../../values/index.ts";
import { take } from "./question-text.ts";
import type { QuestionText } from "./question-text.ts";
import type { ReadChoice, ReadCondition } from "./understanding.ts";

/** From when to when something is due; both ends belong to it. */
interface Time {
  readonly from?: string;
  readonly to?: string;
  readonly word?: string;
}

/** A way to say a time. What `means` gives more than once is for a person to settle. */
interface Pattern {
  readonly pattern: RegExp;
  readonly means: (parts: readonly string[], today: CalendarDate) => readonly Time[];
}

const Y = String.raw`((?:19|20)\d{2})`;
const BEFORE = "(?:之前|以前|前)";
const whole = (year: string): Time => ({ from: year, to: year });
const shifted = (year: string | undefined, by: number) => String(Number(year) + by);
const month = (year = "", number = "") => `${year}-${number.padStart(2, "0")}`;
const time = (source: string, means: Pattern["means"]): Pattern => ({ pattern: new RegExp(source), means });

/** Times as they are said, the longer before the shorter. */
const TIMES: readonly Pattern[] = [
  time(
    String.raw`(?:between|from)?\s*${Y}\s*年?\s*(?:-|—|–|~|至|到|and|to|through)\s*${Y}\s*年?(?:之间|期间|间)?`,
    ([from = "", to = ""]) => [{ from, to }],
  ),
  time(String.raw`[“"]?十([三四五六])五[”"]?(?:规划)?(期间|时期|末|收官之?年)?`, ([number = "", part = ""]) => {
    const last = 2020 + "三四五六".indexOf(number) * 5;
    return [
      part.startsWith("末") || part.startsWith("收官")
        ? whole(String(last))
        : { from: String(last - 4), to: String(last) },
    ];
  }),
  time(String.raw`(?:by|before)\s+(?:the end of\s+)?(today|now)`, (_, today) => [{ to: today }]),
  time(String.raw`(?:by|no later than|until)\s+(?:the end of\s+)?${Y}`, ([to = ""]) => [{ to }]),
  time(String.raw`before\s+${Y}`, ([year]) => [{ to: shifted(year, -1) }]),
  time(String.raw`after\s+${Y}`, ([year]) => [{ from: shifted(year, 1) }]),
  time(String.raw`(?:since|from|starting in)\s+${Y}(?:\s+on)?`, ([from = ""]) => [{ from }]),
  time(String.raw`${Y}年\s*(\d{1,2})月\s*(\d{1,2})日?(?:之前|以前|前)`, ([y, m, d = ""]) => [
    { to: `${month(y, m)}-${d.padStart(2, "0")}` },
  ]),
  time(String.raw`${Y}年\s*(\d{1,2})月\s*(\d{1,2})日`, ([y, m, d = ""]) => [
    whole(`${month(y, m)}-${d.padStart(2, "0")}`),
  ]),
  time(String.raw`${Y}年\s*(\d{1,2})月(?:底|末|份)?${BEFORE}`, ([y, m]) => [{ to: month(y, m) }]),
  time(String.raw`(?:到|截至|在|于)?${Y}年\s*(\d{1,2})月(?:底|末|份)?`, ([y, m]) => [whole(month(y, m))]),
  time(String.raw`${Y}年(?:年?底|年?末)${BEFORE}`, ([to = ""]) => [{ to }]),
  time(String.raw`${Y}年?${BEFORE}`, ([year = ""]) => [{ to: shifted(year, -1) }, { to: year }]),
  time(String.raw`${Y}年?(?:之后|以后|后)`, ([year = ""]) => [{ from: shifted(year, 1) }, { from: year }]),
  time(String.raw`自?${Y}年(?:起|开始|以来)`, ([from = ""]) => [{ from }]),
  time(
    String.raw`(?:到|截至|在|于|in|for|due|during|within|of)?\s*${Y}\s*年?(?:年?底|年?末|年内|内|度|当年)?`,
    ([year = ""]) => [whole(year)],
  ),
  time("年底前|年底之前|年内|by (?:the )?end of (?:the|this) year", (_, today) => [whole(today.slice(0, 4))]),
  time(
    "(?:没有|无|未|不)(?:明确|写明|规定)?(?:完成)?(?:时间|时限|期限|日期|时间节点)(?:要求)?|(?:without|no|with no) (?:a |any )?(?:deadline|due date|time node)s?",
    () => [{ word: "none" }],
  ),
  time("每年(?:都?要)?(?:完成|开展|组织)?的?|every year|each year|annual(?:ly)?(?= tasks?)", () => [
    { word: "annual" },
  ]),
  time("长期(?:坚持)?的?|持续推进的?|ongoing|long[- ]term", () => [{ word: "ongoing" }]),
  time("逾期的?|过期的?|超期的?|已到期|overdue", (_, today) => [{ to: dayBefore(today) }]),
];

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度?|this year/, 0],
  [/明年|next year/, 1],
  [/后年/, 2],
  [/去年|last year/, -1],
];

/** Reads the time a question names; the first one counts. Two possible meanings become a choice. */
export function readTime(
  text: QuestionText,
  today: CalendarDate,
  picked: string | undefined,
): { conditions: ReadCondition[]; choices: ReadChoice[] } {
  for (const [pattern, years] of RELATIVE) {
    text.rest = text.rest.replace(pattern, `${Number(today.slice(0, 4)) + years}年`);
  }
  for (const { pattern, means } of TIMES) {
    const match = take(text, pattern);
    if (!match) continue;
    const words = match[0].trim();
    const meanings = means(
      match.slice(1).map((part) => part ?? ""),
      today,
    );
    const meant = meanings.length === 1 ? meanings[0] : meanings.find((one) => timeKey(one) === picked);
    if (meant) return { conditions: conditionsOf(meant, words), choices: [] };
    const options = meanings.map((one) => ({ value: timeKey(one), name: null }));
    return { conditions: [], choices: [{ about: "time", words, options }] };
  }
  return { conditions: [], choices: [] };
}

/** A time as one word: `2026..2028`, `..2020`, `2021..`. */
function timeKey({ from = "", to = "", word }: Time): string {
  return word ?? `${from}..${to}`;
}

function conditionsOf({ from, to, word }: Time, words: string): ReadCondition[] {
  return [
    ...(word === undefined ? [] : [{ field: "deadline" as const, value: word, name: null, words }]),
    ...(from === undefined ? [] : [{ field: "deadlineFrom" as const, value: from, name: null, words }]),
    ...(to === undefined ? [] : [{ field: "deadlineTo" as const, value: to, name: null, words }]),
  ];
}

function dayBefore(day: CalendarDate): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
