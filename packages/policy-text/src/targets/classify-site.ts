import { isHan } from "../words/clauses.ts";
import { condition } from "./condition-rules.ts";
import { counted } from "./existing-rules.ts";
import { duration, parameter, rate } from "./measure-rules.ts";
import { ranked } from "./rank-rule.ts";
import { policy, resource } from "./means-rules.ts";
import type { NumberSite } from "./number-sites.ts";
import { promised } from "./promise-rules.ts";
import { verdict } from "./verdict.ts";
import type { Rule, SiteContext, Verdict } from "./verdict.ts";

/** In this order: the first rule that has something to say decides. */
const RULES: readonly Rule[] = [policy, resource, counted, ranked, condition, parameter, duration, rate, promised];

/** Tells a target from the other numbers of a text (guide §8). */
export function classifySite(reading: string, site: NumberSite, context: SiteContext): Verdict {
  for (const rule of RULES) {
    const found = rule(reading, site, context);
    if (found) return found;
  }
  return verdict("count", 0.5, "nothing promises it");
}

/** Chinese numerals before one of these count an order or a degree: 二期, 三级, 四化. */
const ORDINAL_UNITS = "期级号届次代层区线极核芯化端维度体位类";

/** 一个, 三大, 十分 and digits without a unit: words, unless a qualifier makes them a value. */
export function isWord(reading: string, site: NumberSite): boolean {
  const { quantity, isEndState } = site;
  if (quantity.unit === "") return !isCompared(site) || quantity.script !== "arabic" || isHan(reading[site.end]);
  if (isEndState) return false;
  if (quantity.kind === "duration") return "年月天日".includes(quantity.unit.slice(-1));
  if (quantity.script !== "chinese" || quantity.kind === "percent") return false;
  return isSingle(site) || ORDINAL_UNITS.includes(quantity.unit);
}

/** 达到75, 1.3以下: a bare number that is set against something. */
function isCompared({ isEndState, hasTrailing, quantity }: NumberSite): boolean {
  return isEndState || (hasTrailing && quantity.low.includes("."));
}

/** 一个, 一家: an article more than a number. */
function isSingle({ quantity }: NumberSite): boolean {
  return quantity.low === "1" && quantity.high === null && quantity.unit.length === 1 && quantity.kind !== "times";
}
