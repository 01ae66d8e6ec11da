import { isHan } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { PROMISES } from "./promise-words.ts";
import { firstIn, isMoved } from "./site-words.ts";
import { isSpecification } from "./specification.ts";
import { verdict } from "./verdict.ts";
import type { Rule, SiteContext } from "./verdict.ts";

const INDEFINITE = lexicon("一批 若干 一家 一个 多个 多家 一流 更多 数家");

/** Numbers that tell which things are meant: 培育10个年产值超5亿元的供应商 promises 10. */
export const condition: Rule = (reading, site, context) => {
  if (isTakingPart(reading, site)) return verdict("technical", 0.7, "who takes part in what is counted");
  if (isAttributeOnly(reading, site)) return verdict("technical", 0.7, "tells which things are meant");
  if (isSpecification(reading, site)) return verdict("technical", 0.7, "a property each thing must have");
  if (isInsideNoun(reading, site, context)) {
    return verdict("technical", 0.75, "a condition inside another number's noun");
  }
  if (site.quantity.kind === "counter" || site.quantity.kind === "points") return null;
  if (isBeforeShare(reading, site, context)) return verdict("technical", 0.7, "who is counted in a share");
  if (isBeforeHolder(reading, site, context)) {
    return verdict("technical", 0.75, "a condition on what is counted behind it");
  }
  return tellsUncounted(reading, site) ? verdict("technical", 0.7, "a condition on things that are not counted") : null;
};

const TAKING_PART = lexicon("参与的 组成的 参加的 共建的 构成的 加盟的");

/** 组建百家企业参与的联盟: the alliance is one. */
function isTakingPart(reading: string, { quantity, end, item }: NumberSite): boolean {
  if (quantity.kind !== "counter") return false;
  return firstIn(reading, TAKING_PART, end, Math.min(item[1], end + 12)) !== null;
}

const BY_YEAR = lexicon(
  "年产值 年营收 年销售收入 年耗能 年出栏 年营业收入 年产量 年收入 年销售额 年主营业务收入 年产 年用电量 年吞吐量 年交易额 年综合能耗 年能耗",
);
/** 20户以上自然村, 500人以上企业: the size of each, where the noun is another than the unit's. */
const GROUP_UNITS: ReadonlySet<string> = new Set(["户", "人", "头", "床", "吨", "亩", "千瓦", "万元", "亿元"]);

/** 小于50升的项目优先办理, 年耗能5000吨以上企业全部接入: no verb promises the number, a noun is told apart by it. */
function isAttributeOnly(reading: string, site: NumberSite): boolean {
  const behind = reading[site.end];
  if (!isHan(behind)) return false;
  if (BY_YEAR.endingAt(reading, site.quantity.start, site.clause[0]) !== null) return !isCapacity(reading, site);
  if (behind !== "的") return site.hasTrailing && GROUP_UNITS.has(site.quantity.unit) && !countsMembers(reading, site);
  if (!site.isEndState || !isHan(reading[site.end + 1])) return false;
  return firstIn(reading, PROMISES, site.clause[0], site.start) === null;
}

const FORMING = lexicon("形成 达到 实现 具备 建成");
const CAPACITY = lexicon("能力 产能 生产线 规模");

/** 形成年产30万台服务器能力: the capacity itself is promised. */
function isCapacity(reading: string, { clause, start, end, item }: NumberSite): boolean {
  return firstIn(reading, FORMING, clause[0], start) !== null && firstIn(reading, CAPACITY, end, item[1]) !== null;
}

const MEMBERS: Readonly<Record<string, ReturnType<typeof lexicon> | undefined>> = {
  户: lexicon("企业 农户 用户 商户 居民 家庭 市场主体 经营主体 个体 牧民 群众"),
  人: lexicon("人才 劳动力 就业 群众 学生 职工 工人 队伍"),
};

/** 带动5000户以上企业: the unit counts the noun itself, it does not measure it. */
function countsMembers(reading: string, { quantity, end, item }: NumberSite): boolean {
  const members = MEMBERS[quantity.unit];
  return members !== undefined && firstIn(reading, members, end, Math.min(item[1], end + 12)) !== null;
}

function isInsideNoun(reading: string, site: NumberSite, { previous }: SiteContext): boolean {
  if (!previous || !isSameItem(previous.site, site) || isMoved(site)) return false;
  return isHolder(previous.site) && !isLinked(reading, previous.site.end, site);
}

function isBeforeHolder(reading: string, site: NumberSite, { next }: SiteContext): boolean {
  return next !== null && isSameItem(site, next) && isHolder(next) && !isLinked(reading, site.end, next);
}

const SHARES = lexicon("比例 占比 比重 占 覆盖率 普及率");

/** 年收入20万—60万元群体比例达到45%: the share is the target, the income says of whom. */
function isBeforeShare(reading: string, site: NumberSite, { next }: SiteContext): boolean {
  if (site.quantity.kind === "percent" || next?.quantity.kind !== "percent" || !isSameItem(site, next)) return false;
  return isHan(reading[site.end]) && firstIn(reading, SHARES, site.end, next.start) !== null;
}

/** 打造一批产值超10亿元的企业, 一个千亿级集群. */
function tellsUncounted(reading: string, site: NumberSite): boolean {
  const isAttribute = reading[site.end] === "级" || reading.slice(site.end, site.item[1]).includes("的");
  return isAttribute && firstIn(reading, INDEFINITE, site.item[0], site.start) !== null;
}

function isSameItem(a: NumberSite, b: NumberSite): boolean {
  return a.item[0] === b.item[0] && a.clause[0] === b.clause[0];
}

function isHolder({ quantity }: NumberSite): boolean {
  return quantity.kind === "counter" || quantity.kind === "people";
}

const JOINS = lexicon("和 及 与 或 其中 并 到 至 ， / （");

function isLinked(reading: string, from: number, { start }: NumberSite): boolean {
  return firstIn(reading, PROMISES, from, start) !== null || firstIn(reading, JOINS, from, start) !== null;
}
