import type { Definition } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import { withoutBlanks } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { indexWithin } from "../words/index-within.ts";

const MARKS = lexicon("以下简称 以下统称 以下并称 以下称 下简称 下称 简称");
/** Where the words that are named begin: behind a mark or one of these verbs. */
const NAMED_FROM = lexicon(
  "成立 建立 组建 设立 依托 由 对 在 与 和 及 为 将 按照 根据 落实 贯彻 支持 推进 推动 建设 打造 制定 的 本 是 即",
);
const STOPS: ReadonlySet<string> = new Set("，。；：、！？\n\t“”（");
const LONGEST_SHORT = 30;
const LONGEST_FULL = 50;

/** Short names the text defines: 《…规划》（以下简称《规划》）, 领导小组（以下简称领导小组）. */
export function readDefinitions({ content, reading, units }: Outline): Definition[] {
  const found: Definition[] = [];
  for (const unit of units) {
    if (unit.role === "furniture") continue;
    const [start, end] = unit.span;
    for (let at = indexWithin(reading, "称", start, end); at >= 0; at = indexWithin(reading, "称", at + 1, end)) {
      const definition = readAt(content.text, reading, at + 1, unit.span);
      if (definition) found.push(definition);
    }
  }
  return found;
}

function readAt(text: string, reading: string, behind: number, unit: Span): Definition | null {
  const mark = MARKS.endingAt(reading, behind, unit[0]);
  if (mark === null) return null;
  const opening = openingBefore(reading, behind - mark.length, unit[0]);
  const short = shortAt(reading, behind, unit[1]);
  if (opening === null || short === null) return null;
  const full = fullBefore(reading, opening, unit[0]);
  if (full === null || full[1] - full[0] <= short[1] - short[0]) return null;
  return { short: withoutBlanks(text, short), full: withoutBlanks(text, full), span: [full[0], short[1]] };
}

/** The bracket that holds the mark; a document number may stand between: （国发〔2017〕35号，以下简称…）. */
function openingBefore(reading: string, mark: number, floor: number): number | null {
  for (let at = mark - 1; at >= Math.max(floor, mark - 40); at--) {
    if (reading[at] === "（") return at;
    if (reading[at] === "。" || reading[at] === "）") return null;
  }
  return null;
}

function shortAt(reading: string, behind: number, limit: number): Span | null {
  let start = behind;
  while ('：为“《"'.includes(reading[start] ?? " ") && start < limit) start++;
  for (let end = start; end < Math.min(limit, start + LONGEST_SHORT); end++) {
    if ('”》"），。；'.includes(reading[end] ?? "")) return end > start ? [start, end] : null;
  }
  return null;
}

function fullBefore(reading: string, opening: number, floor: number): Span | null {
  if (reading[opening - 1] === "》") {
    const start = openingOfTitle(reading, opening - 1, floor);
    return start === null ? null : [start + 1, opening - 1];
  }
  const lowest = Math.max(floor, opening - LONGEST_FULL);
  let start = opening;
  while (start > lowest && !STOPS.has(reading[start - 1] ?? "")) {
    if (start < opening - 3 && NAMED_FROM.endingAt(reading, start, lowest) !== null) break;
    start--;
  }
  return start < opening ? [start, opening] : null;
}

function openingOfTitle(reading: string, closing: number, floor: number): number | null {
  let depth = 0;
  for (let at = closing; at >= Math.max(floor, closing - 100); at--) {
    if (reading[at] === "》") depth++;
    if (reading[at] === "《" && --depth === 0) return at;
  }
  return null;
}
