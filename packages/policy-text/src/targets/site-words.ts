import { lexicon } from "../words/lexicon.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { skipSpaces } from "../words/quantity.ts";
import type { NumberSite } from "./number-sites.ts";
import { FILLERS, FRAMES, FRAME_NOUNS, PROMISES } from "./promise-words.ts";

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
    const promise = PROMISES.endingAt(reading, at, floor);
    const frame = FRAMES.endingAt(reading, at, floor);
    const filler = FILLERS.endingAt(reading, at, floor);
    if (frame !== null && frame.length >= (promise?.length ?? 0) && frame.length >= (filler?.length ?? 0))
      return "frame";
    if (promise !== null && promise.length >= (filler?.length ?? 0)) return "promise";
    if (filler === null) break;
    at -= filler.length;
  }
  if ("、和及与或".includes(reading[at - 1] ?? " ")) return "link";
  return "noun";
}

/** The words between the unit and the end of the item: what is counted, or what becomes of it. */
export function wordsBehind(reading: string, site: NumberSite): string {
  return reading.slice(skipSpaces(reading, site.end), site.item[1]);
}

const TASK_NOUNS = lexicon("任务 举措 措施 重点工作 工作举措 改革任务");

/** 抓好25项重点任务 speaks of the plan itself. */
function countsTasks(reading: string, site: NumberSite): boolean {
  const words = wordsBehind(reading, site);
  return words.length <= 10 && TASK_NOUNS.endingAt(words, words.length) !== null;
}

/** Whether what is counted names parts of the plan's own order, written in Chinese numerals: 五个方面, 三个体系. */
export function countsFrameNoun(reading: string, site: NumberSite): boolean {
  if (site.quantity.script !== "chinese") return countsTasks(reading, site);
  const words = wordsBehind(reading, site);
  if (FRAME_NOUNS.startingAt(words, 0) !== null) return true;
  const end = words.endsWith("）") ? words.lastIndexOf("（") : words.length;
  return FRAME_NOUNS.endingAt(words, end) !== null && end <= 12;
}
