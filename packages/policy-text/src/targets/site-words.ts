import { lexicon } from "../words/lexicon.ts";
import { isOneOf } from "../words/clauses.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { skipSpaces } from "../words/quantity.ts";
import type { NumberSite } from "./number-sites.ts";
import { FILLERS, FRAMES, FRAME_NOUNS, VERBS_BEFORE } from "./promise-words.ts";

/** The first word of `words` between two places, or null. */
export function firstIn(reading: string, words: Lexicon, from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const word = words.startingAt(reading, at);
    if (word !== null && at + word.length <= to) return word;
  }
  return null;
}

/** What stands directly before a number once fillers are passed over. */
export type Governor = "promise" | "frame" | "link" | "open" | "noun";

/** 建设5家: a promise; 围绕5个: a frame; 、30家: a link; at the clause's start: open; 企业30家: a noun. */
export function governorOf(reading: string, site: NumberSite): Governor {
  const floor = site.clause[0];
  let at = site.start;
  for (;;) {
    while (at > floor && reading[at - 1] === " ") at--;
    if (at <= floor) return "open";
    const word = wordBefore(reading, at, floor);
    if (word.kind !== "filler") return word.kind;
    at -= word.length;
  }
}

type WordBefore = { readonly kind: Governor } | { readonly kind: "filler"; readonly length: number };

/** The longest word that ends at a place decides; a frame goes before a promise of its length, a promise before a filler. */
function wordBefore(reading: string, at: number, floor: number): WordBefore {
  const frame = lengthOf(FRAMES.endingAt(reading, at, floor));
  const promise = lengthOf(VERBS_BEFORE.endingAt(reading, at, floor));
  const filler = lengthOf(FILLERS.endingAt(reading, at, floor));
  if (frame > 0 && frame >= promise && frame >= filler) return { kind: "frame" };
  if (promise > 0 && promise >= filler) return { kind: "promise" };
  if (filler > 0) return { kind: "filler", length: filler };
  return { kind: "、和及与或".includes(reading.charAt(at - 1)) ? "link" : "noun" };
}

function lengthOf(word: string | null): number {
  return word === null ? 0 : word.length;
}

/** The words between the unit and the end of the item: what is counted, or what becomes of it. */
function wordsBehind(reading: string, site: NumberSite): string {
  return reading.slice(skipSpaces(reading, site.end), site.item[1]);
}

/** The number ends its item: 重点企业30家. */
export function isTrailing(reading: string, site: NumberSite): boolean {
  return wordsBehind(reading, site) === "" || reading[site.end] === "（" || reading[site.end] === "）";
}

/** 达标率：98%；: a label and its number, and nothing else. */
export function isLabelled(reading: string, site: NumberSite): boolean {
  if (reading[site.clause[0] - 1] !== "：" || site.quantity.script === "magnitude") return false;
  return reading.slice(site.clause[0], site.start).trim() === "" && isOneOf(reading, site.end, "；。\n");
}

/** 由3家增至8家: the number is where a change goes. */
export function isMoved({ leading }: NumberSite): boolean {
  return leading !== null && leading !== "达到" && (leading.endsWith("到") || leading.endsWith("至"));
}

const TASK_NOUNS = lexicon("任务 举措 措施 重点工作 工作举措 改革任务");

/** Whether what is counted names parts of the plan's own order: 五个方面, 三个体系, 25项重点任务. */
export function countsFrameNoun(reading: string, site: NumberSite): boolean {
  const words = wordsBehind(reading, site);
  if (site.quantity.script !== "chinese") {
    return words.length <= 10 && TASK_NOUNS.endingAt(words, words.length) !== null;
  }
  if (FRAME_NOUNS.startingAt(words, 0) !== null) return true;
  const end = words.endsWith("）") ? words.lastIndexOf("（") : words.length;
  return end <= 12 && FRAME_NOUNS.endingAt(words, end) !== null;
}
