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
  const numbers = sites.filter((site) => !isWord(outline.reading, site));
  for (const [index, site] of numbers.entries()) {
    const governing = times.over(unit, { ...site, start: site.quantity.start, isRate: isRate(site) });
    const around = { previous: judged.at(-1) ?? null, next: numbers[index + 1] ?? null };
    const found = classifySite(outline.reading, site, { ...contextOf(unit, governing, isInTask), ...around });
    judged.push({ site, governing, verdict: withoutRepetition(outline.reading, site, found, promisedBefore) });
  }
  return judged;
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
