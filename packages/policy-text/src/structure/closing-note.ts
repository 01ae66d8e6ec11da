import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";

const PAPER =
  "(?:本|该|此|上述)(?:[实行工]\\S{0,3})?(?:方案|计划|规划|意见|措施|办法|细则|通知|政策|要点|规定|若干\\S{2,6})";
const EFFECT = new RegExp(
  `^(?:${PAPER}[^。，；]{0,6})?(?:，)?(?:(?:自|从)(?:印发|发布|公布|下发|\\d{4}年)[^。；]{0,24}(?:施行|实施|执行|生效)|有效期[至为限]?)`,
);
const INTERPRETATION = new RegExp(
  `^(?:${PAPER}[^。，；]{0,6})?(?:具体)?(?:解释工作)?由[^。；，]{2,40}(?:负责|承担)(?:具体)?解释`,
);
const PRECEDENCE = /^(?:此前|以往|原有|原|之前)[^。]{0,40}(?:不一致|相抵触|废止)|^[^。，]{0,20}同时废止/;
/** `以上任务，各区县政府均为责任单位`, `上述任务于2026年底前完成`: said of all that stands above. */
const OF_ALL_ABOVE =
  /^（?(?:以上|上述)(?:各项|各条|所有|全部|重点|主要|目标|工作)*(?:任务|工作|措施|事项|内容|举措)[^。；]{0,60}(?:责任单位|责任部门|配合|负责|牵头|落实|完成|实施)/;
const LONGEST_NOTE = 160;

/** Whether a paragraph says who or when for everything above it, and so belongs to no leaf. */
export function isOfAllAbove(words: string): boolean {
  return OF_ALL_ABOVE.test(words);
}

const TO_ALL = /^各[^。，；：]{1,30}(?:要|应|须|请)[^。]{4,}/;

/** `各县区、各部门要细化措施…`: the last words of a paper speak to everybody, not of the leaf that they follow. */
export function isClosingAddress(words: string): boolean {
  return TO_ALL.test(words);
}

/** `本方案自印发之日起施行，有效期至…` and the like: said of the paper itself, whatever leaf it happens to follow. */
export function isClosingNote(reading: string, span: Span): boolean {
  const [start, end] = trimSpan(reading, span);
  if (end - start > LONGEST_NOTE) return false;
  const words = reading.slice(start, end);
  return isOfAllAbove(words) || [EFFECT, INTERPRETATION, PRECEDENCE].some((pattern) => pattern.test(words));
}
