import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { PROMISES } from "./promise-words.ts";
import { firstIn, governorOf, isLabelled, isMoved, isTrailing } from "./site-words.ts";
import { isBesideTarget, verdict } from "./verdict.ts";
import type { Rule, SiteContext } from "./verdict.ts";

/** Units of what a thing performs; only these technical units can be targets. */
const PERFORMANCE: ReadonlySet<string> = new Set(
  (
    "P PFlops PFLOPS Pflops EFlops EFLOPS TFlops TFLOPS TOPS Gbps Mbps Tbps ms 毫秒 PB TB EB ZB MW 秒 微秒 次/秒 E T dB 度电 PUE " +
    "通道 路视频 兆 核 卡"
  ).split(" "),
);

/** 8大领域, 三步, 500强, 16nm: parts of an order, ranks and parameters. */
export const parameter: Rule = (reading, site, context) => {
  const { kind, unit } = site.quantity;
  if (kind === "class") return verdict("count", 0.7, "counts parts of the plan's own order");
  if (kind === "rank") return verdict("count", 0.6, "a rank or a name");
  if (kind !== "technical") return null;
  const word = unit.startsWith("万") || unit.startsWith("亿") ? unit.slice(1) : unit;
  if (!PERFORMANCE.has(word) && !isGrade(reading, word, site))
    return verdict("technical", 0.8, "a technical parameter");
  return isReached(reading, site, context)
    ? verdict("target", 0.75, "a performance to be reached")
    : verdict("technical", 0.7, "a technical parameter");
};

/** 平均级别达到4级, 规模超过千亿级, 迈上千亿级台阶. */
function isGrade(reading: string, unit: string, site: NumberSite): boolean {
  if (unit !== "级" || !site.isEndState) return false;
  return isTrailing(reading, site) || STEPS.startingAt(reading, site.end) !== null;
}

const FINISHED = lexicon("投用 上线 交付 建成 投产 投入使用 投运 启用");
const STEPS = lexicon("台阶 大关 规模 水平");

function isReached(reading: string, site: NumberSite, { isCell }: SiteContext): boolean {
  if (site.isEndState || governorOf(reading, site) === "promise") return true;
  if (firstIn(reading, FINISHED, site.end, site.clause[1]) !== null) return true;
  if (!isTrailing(reading, site)) return false;
  return isCell || firstIn(reading, PROMISES, site.clause[0], site.start) !== null;
}

const SHORTENING = lexicon("压减 压缩 缩短 控制 减少 提速 精简 不超过 提前 降 缩减 限时");

/** 压减到1.5个工作日以内 is a target; 连续三年, 5年 are not. */
export const duration: Rule = (reading, site) => {
  if (site.quantity.kind !== "duration") return null;
  if (isVolume(reading, site)) return verdict("target", 0.7, "so many hours to be reached");
  const isShortened = firstIn(reading, SHORTENING, site.clause[0], site.quantity.start) !== null;
  return isShortened || isLevel(site)
    ? verdict("target", 0.75, "a time to be kept")
    : verdict("policy", 0.4, "a length of time");
};

/** 飞行3万小时, 培训超200万学时: a volume of hours, not a length of time. */
function isVolume(reading: string, { quantity, start, clause }: NumberSite): boolean {
  if (!VOLUMES.has(quantity.unit.slice(-2))) return false;
  if (quantity.unit.startsWith("万") || quantity.unit.startsWith("亿")) return true;
  return firstIn(reading, HOURS, clause[0], start) !== null;
}

const VOLUMES: ReadonlySet<string> = new Set(["小时", "学时", "课时"]);
const HOURS = lexicon("利用小时 培训 飞行 机时 志愿服务 学习时间");

function isLevel(site: NumberSite): boolean {
  if (site.leading === null) return false;
  return site.leading === "达到" || isMoved(site) || site.comparator === "<=" || site.comparator === "<";
}

const RATE_VERBS = lexicon(
  "提高 提升 增长 增加 下降 降低 减少 削减 缩减 压减 压缩 缩短 节约 节省 占比 占 覆盖 完成 实现 达 比重 比例 率 增速 增幅 不低于 超过 保持 上升 扩大 普及 强度 改善 精简 压降 提速 满意度",
);

/** 覆盖全市70%以上的学校: a share of an area is none that is only told. */
const AREAS = lexicon("全市 全区 全省 全县 全州 全域 辖区");

/** 对30%的企业: a share that is talked about; 满意率在98%以上, 覆盖全市70%的学校 are to be reached. */
function isTold(reading: string, site: NumberSite): boolean {
  if (site.isEndState || (site.hasTrailing && reading[site.start - 1] === "在")) return false;
  return AREAS.endingAt(reading, site.start) === null && governorOf(reading, site) === "frame";
}

/** Shares and growth. */
export const rate: Rule = (reading, site, context) => {
  const { kind } = site.quantity;
  if (kind !== "percent" && kind !== "points" && kind !== "times") return null;
  if (isTold(reading, site)) return verdict("count", 0.6, "a share that is told");
  if (!isRateMoved(reading, site, context)) return verdict("technical", 0.5, "a share nothing moves");
  return isWhole(reading, site)
    ? verdict("coverage", 0.85, "all of them, in numbers")
    : verdict("target", 0.85, "a share to be reached");
};

function isRateMoved(reading: string, site: NumberSite, context: SiteContext): boolean {
  if (site.isEndState || site.quantity.kind === "points" || isOneOf(reading, site.quantity.start, "翻过")) return true;
  return (
    firstIn(reading, RATE_VERBS, site.clause[0], site.start) !== null ||
    isBesideTarget(site, context) ||
    isLabelled(reading, site) ||
    isShareReached(reading, site)
  );
}

const REACHED = lexicon("完成 实现 接入 应用 建成 达到 达标 通过 上云 纳入 使用 普及 具备 配备 覆盖 开展");

/** 80%以上的规上企业完成诊断, 中心100%达到标准: the share stands before those who shall do it. */
function isShareReached(reading: string, { quantity, end, clause }: NumberSite): boolean {
  if (quantity.kind !== "percent") return false;
  if (REACHED.startingAt(reading, end) !== null) return true;
  return reading[end] === "的" && firstIn(reading, REACHED, end, clause[1]) !== null;
}

const GROWTH = lexicon("增长 提高 提升 增加 下降 降低 减少");

/** 100%: all of them, unless it is a growth by 100%. */
function isWhole(reading: string, site: NumberSite): boolean {
  const { low, unit, high } = site.quantity;
  if (low !== "100" || unit !== "%" || high !== null) return false;
  return site.isEndState || firstIn(reading, GROWTH, site.clause[0], site.start) === null;
}
