import { lexicon } from "../words/lexicon.ts";
import type { UnitKind } from "../words/unit-words.ts";
import type { NumberSite } from "./number-sites.ts";
import { POLICY_WORDS, RESOURCE_WORDS } from "./promise-words.ts";
import { firstIn } from "./site-words.ts";
import { verdict } from "./verdict.ts";
import type { Rule, Verdict } from "./verdict.ts";

const CONDITION_OPENINGS = lexicon("对 凡 首次 新获 获得 被 每获 符合 经认定");
const GIVING = lexicon("给予 补助 补贴 奖励 资助 奖补 支持");
const GRANT_KINDS: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>([
  "money",
  "percent",
  "points",
  "times",
  "duration",
]);

/** Grants, fines, eligibility: amounts, shares and conditions in a sentence that gives something. */
export const policy: Rule = (reading, site) => {
  const { sentence, quantity } = site;
  if (quantity.kind === "money" && isPerGrant(reading, site)) return verdict("policy", 0.7, "what each is given");
  if (RULED.has(quantity.kind) && isRuledShare(reading, site)) return verdict("policy", 0.7, "a share by rule");
  if (firstIn(reading, POLICY_WORDS, sentence[0], sentence[1]) === null) return null;
  if (site.comparator === "<=" && (quantity.kind === "money" || quantity.kind === "counter")) {
    return verdict("policy", 0.6, "the most that is given");
  }
  return GRANT_KINDS.has(quantity.kind) ? grant(reading, site) : eligible(reading, site);
};

const RULED: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>(["percent", "measure"]);
const SCORED = lexicon("考核 评价 评分 考评");
const WEIGHTS = lexicon(
  "权重 分值 考核占比 考核比重 投早投小比例 投早投小 投资比例 投资占比 返投比例 让利比例 出资比例 容亏率 不良率容忍度",
);
const COSTS = lexicon(
  "合同金额 合同额 合同金额的 合同额的 投资额 投资额的 投入额 采购额 费用 费用的 额的 金额的 投入的 投资的 支出的 租金的 利息的 销售额的 贷款利率 利率的 成本的 年薪的 保费的 保费",
);
const BY = lexicon("按 按照 最高 补 奖 给予 申领 抵扣");

/** 按合同金额的30%申领, 考核权重不低于5%: a share of what somebody spends, or of a score. */
function isRuledShare(reading: string, { clause, sentence, quantity }: NumberSite): boolean {
  if (firstIn(reading, WEIGHTS, clause[0], quantity.start) !== null) return true;
  if (quantity.unit === "分") return firstIn(reading, SCORED, sentence[0], quantity.start) !== null;
  if (COSTS.endingAt(reading, quantity.start, clause[0]) === null) return false;
  return firstIn(reading, BY, clause[0], clause[1]) !== null;
}

const EACH = lexicon("每项 每个 每家 每户 每人 每名 每台 每件 每条 每处 单项 单个 单户 单家");
const GIFTS = lexicon("支持 资助 补助 奖励 补贴 经费 扶持 奖补 贴息");

/** 每项支持经费不超过1000万元. */
function isPerGrant(reading: string, { clause, start }: NumberSite): boolean {
  return firstIn(reading, EACH, clause[0], start) !== null && firstIn(reading, GIFTS, clause[0], clause[1]) !== null;
}

function grant(reading: string, site: NumberSite): Verdict | null {
  if (site.quantity.kind === "duration") return verdict("policy", 0.6, "how long something is given");
  const isGiven = firstIn(reading, POLICY_WORDS, site.clause[0], site.clause[1]) !== null;
  if (isGiven && !site.isEndState) return verdict("policy", 0.8, "an amount that is given");
  return isGiven || isRelaxed(reading, site) || isEligibility(reading, site)
    ? verdict("policy", 0.7, "a condition of what is given")
    : null;
}

function eligible(reading: string, site: NumberSite): Verdict | null {
  if (!isEligibility(reading, site)) return null;
  const isFollowed = firstIn(reading, GIVING, site.clause[1], site.sentence[1]) !== null;
  return isFollowed ? verdict("policy", 0.6, "who or what may receive") : null;
}

const RELAXED = lexicon("放宽 上浮 比例可 可按 可达");

/** 比例放宽至50%: how much more some are given. */
function isRelaxed(reading: string, { clause, start, quantity }: NumberSite): boolean {
  return quantity.kind === "percent" && firstIn(reading, RELAXED, clause[0], start) !== null;
}

/** 对首次入选的企业, 达到20家以上的: the clause says who may receive. */
function isEligibility(reading: string, { clause }: NumberSite): boolean {
  const start = reading[clause[0]] === " " ? clause[0] + 1 : clause[0];
  return CONDITION_OPENINGS.startingAt(reading, start) !== null || reading[clause[1] - 1] === "的";
}

const FUNDS = lexicon("基金 专项资金 资金池 母基金");
const FUND_SHARES = lexicon("首期 认缴 出资 实缴 返投");
const SET_ASIDE = lexicon("安排 统筹 整合 列支 财政投入 财政每年投入 财政性投入");
const BUDGETS = lexicon("财政 预算");
const SPENT = lexicon("投入 出资 注资");
const VOUCHERS = lexicon(
  "券 算力券 数据券 模型券 创新券 消费券 训力券 服务券 补助资金 奖补资金 扶持资金 授信 信贷额度",
);

/** Funds and budgets are means: 形成总规模80亿元的基金 is no target, 基金规模达到 with its own date is one. */
export const resource: Rule = (reading, site, { isDated }) => {
  if (site.quantity.kind !== "money") return null;
  const [from, to] = site.clause;
  if (isSought(reading, site)) return null;
  if (isSetAside(reading, site)) return verdict("resource", 0.7, "money that is set aside or handed out");
  if (isShareOfFund(reading, site)) return verdict("resource", 0.65, "a part of a fund");
  const isFund = firstIn(reading, FUNDS, from, to) !== null;
  if (!isFund && firstIn(reading, RESOURCE_WORDS, from, to) === null) return null;
  if (site.isEndState && (isDated || !isFund)) return null;
  return verdict("resource", 0.7, "money set aside as a means");
};

/** 每年安排3亿元, 设立每年2000万元的算力券. */
function isSetAside(reading: string, { clause, start, end }: NumberSite): boolean {
  if (firstIn(reading, SET_ASIDE, clause[0], start) !== null) return true;
  if (firstIn(reading, BUDGETS, clause[0], start) !== null && firstIn(reading, SPENT, clause[0], start) !== null)
    return true;
  const of = reading[end] === "的" ? end + 1 : end;
  return VOUCHERS.startingAt(reading, reading[of] === "“" ? of + 1 : of) !== null;
}

const SOUGHT = lexicon(
  "债券 专项债 国债 中央预算内 上级资金 中央资金 省级资金 政策性资金 转移支付 超长期 大基金 国家资金 省级支持 国家支持 各级资金 到位资金",
);

/** 争取专项债券150亿元: to obtain it is the work itself. */
function isSought(reading: string, { clause, start }: NumberSite): boolean {
  const asks = reading.slice(clause[0], start).includes("争取");
  return asks && firstIn(reading, SOUGHT, clause[0], start) !== null;
}

function isShareOfFund(reading: string, { clause, sentence, start }: NumberSite): boolean {
  return (
    firstIn(reading, FUND_SHARES, clause[0], start) !== null && firstIn(reading, FUNDS, sentence[0], clause[0]) !== null
  );
}
