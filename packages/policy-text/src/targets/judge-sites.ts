import type { SectionRole } from "../extraction.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import type { Governing, GoverningTime } from "../time-nodes/governing-time.ts";
import { classifySite, isWord } from "./classify-site.ts";
import type { NumberSite } from "./number-sites.ts";
import { verdict } from "./verdict.ts";
import type { SiteContext, Verdict } from "./verdict.ts";

/** A number with what it is and what governs it. */
export interface JudgedSite {
  readonly site: NumberSite;
  readonly verdict: Verdict;
  readonly governing: Governing;
}

/** A table in one of these parts explains; elsewhere its cells state what is to be done. */
const DESCRIBING: ReadonlySet<SectionRole> = new Set(["notes", "furniture"]);
const OWN_BASES: ReadonlySet<string | undefined> = new Set(["own", "sentence", "paragraph"]);

/** Judges the numbers of one unit in reading order; each knows the one judged before it. */
export function judgeSites(
  outline: Outline,
  unit: Unit,
  sites: readonly NumberSite[],
  times: GoverningTime,
  isInTask: boolean,
): JudgedSite[] {
  const judged: JudgedSite[] = [];
  const promisedBefore = new Set<string>();
  const isRule = statesConditions(outline, unit);
  const numbers = sites.filter((site) => !isWord(outline.reading, site));
  for (const [index, site] of numbers.entries()) {
    const governing = times.over(unit, { ...site, start: site.quantity.start, isRate: isRate(site) });
    const around = { previous: judged.at(-1) ?? null, next: numbers[index + 1] ?? null };
    const context = { ...contextOf(unit, governing, isInTask), ...around };
    const found = isRule ? ELIGIBLE : classifySite(outline.reading, site, context);
    judged.push({ site, governing, verdict: withoutRepetition(outline.reading, site, found, promisedBefore) });
  }
  return judged;
}

const CONDITIONS =
  /(?:申报|申请|评选|评定|认定|准入|入选|遴选|推荐|基本|资格)(?:的)?(?:条件|要求|资格)|(?:申报|支持|扶持|奖励|补贴)(?:主体|对象)|(?:补[贴助]|奖励|支持|资助|评分|收费)标准/;
const ELIGIBLE = verdict("policy", 0.7, "a condition or rate of a rule");

/** 二、申报条件: what stands there asks of those who apply, it promises nothing. */
function statesConditions({ sectionById, parentOf }: Outline, { sectionId }: Unit): boolean {
  for (let id: string | undefined = sectionId; id !== undefined; id = parentOf.get(id)) {
    if (CONDITIONS.test(sectionById.get(id)?.title ?? "")) return true;
  }
  return false;
}

function contextOf(unit: Unit, { isPast, node }: Governing, isInTask: boolean): Omit<SiteContext, "previous" | "next"> {
  const isCell = unit.cell !== null;
  return {
    role: isInTask || (isCell && !DESCRIBING.has(unit.role)) ? "tasks" : unit.role,
    isCell,
    isPast,
    isDated: OWN_BASES.has(node?.basis),
  };
}

/** A rule surer than this is believed even where the number was said before. */
const SURE = 0.85;

/** The same number of the same things, said again in one paragraph without a verb, is no second target. */
function withoutRepetition(reading: string, site: NumberSite, found: Verdict, before: Set<string>): Verdict {
  if (found.class !== "target" || site.quantity.kind === "percent") return found;
  const noun = reading.slice(site.end, Math.min(site.end + 4, site.item[1]));
  const key = `${site.quantity.low}|${site.quantity.unit}|${noun}`;
  if (noun !== "" && found.confidence < SURE && before.has(key)) {
    return verdict("count", 0.6, "said before in this paragraph");
  }
  before.add(key);
  return found;
}

function isRate({ quantity: { kind } }: NumberSite): boolean {
  return kind === "percent" || kind === "points" || kind === "times";
}
