import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { firstIn } from "./site-words.ts";
import { verdict } from "./verdict.ts";
import type { Rule } from "./verdict.ts";

const RANKS: ReadonlySet<string> = new Set(["位", "名", "强"]);
const PLACING = lexicon(
  "进入 跻身 位居 稳居 位列 保持 排名 迈入 冲刺 挺进 列 居 进 入围 重返 晋级 前移 稳定 达到 处于 力争",
);

/** Whether the number says how far ahead, not how many: 全省前3名. */
export function isRank(reading: string, { quantity }: NumberSite): boolean {
  return reading[quantity.start - 1] === "前" && RANKS.has(quantity.unit);
}

/** 进入全省前5位: a place to be reached; 前三位 of which nothing is said is only a name. */
export const ranked: Rule = (reading, site) => {
  if (!isRank(reading, site)) return null;
  const isPlaced = firstIn(reading, PLACING, site.clause[0], site.quantity.start) !== null;
  return isPlaced && site.end >= site.item[1]
    ? verdict("target", 0.6, "a rank to be reached")
    : verdict("count", 0.6, "a rank or a name");
};
