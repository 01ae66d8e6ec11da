import { lexicon } from "../words/lexicon.ts";
import { readWrittenDate } from "../words/written-date.ts";
import type { UnitKind } from "../words/unit-words.ts";
import type { NumberSite } from "./number-sites.ts";
import { PROMISES } from "./promise-words.ts";
import { firstIn } from "./site-words.ts";

/** 单机柜功率不低于20千瓦, 每处面积不小于600平方米, 应具备…不少于3台: asked of each thing, not of the city. */
export function isSpecification(reading: string, site: NumberSite): boolean {
  return (
    isProperty(reading, site) ||
    isProportionRule(reading, site) ||
    isRemark(reading, site) ||
    isExtent(reading, site) ||
    firstIn(reading, REQUIREMENTS, site.clause[0], site.quantity.start) !== null ||
    isSizeOfEach(reading, site)
  );
}

const PROPERTIES = lexicon(
  "容积率 功率 功率密度 显存 容积 用地 占地 占地面积 用地面积 净高 层高 荷载 单价 注册资本 注册资金 载重 续航 续航里程 航程 分辨率 主频 内存 重量 厚度 直径 缴存 社保",
);
const LAND_VERBS = lexicon("供应 出让 收储 盘活 保障 新增 供给 腾退 整治 再开发 改造 清理 处置 储备 开发");
const REQUIREMENTS = lexicon("应具备 应当具备 须具备 应配备 不得少于 应满足 须满足 应达到 应当达到");

function isProperty(reading: string, { clause, start }: NumberSite): boolean {
  const property = PROPERTIES.endingAt(reading, start, clause[0]);
  if (property === null || reading.startsWith("成", start - property.length - 1)) return false;
  return !property.endsWith("地") || firstIn(reading, LAND_VERBS, clause[0], start) === null;
}

const BY = lexicon("按 按照");
const RULED = lexicon("配置 配建 配套 配备 标准 比例");

/** 按照不低于装机容量15%、时长2小时配置: a rule for each case. */
function isProportionRule(reading: string, { clause, quantity }: NumberSite): boolean {
  return (
    firstIn(reading, BY, clause[0], quantity.start) !== null &&
    firstIn(reading, RULED, quantity.end, clause[1]) !== null
  );
}

const LONGEST_REMARK = 40;
const OWN_TARGETS = lexicon("其中 含 其他 力争 新增");

/** （全长186公里，总投资210亿元）: a remark on what is named; （其中国家级2个） and a remark with a verb are not. */
function isRemark(reading: string, { sentence, start, quantity }: NumberSite): boolean {
  if (quantity.kind === "counter" || quantity.kind === "people") return false;
  for (let at = start - 1; at >= Math.max(sentence[0], start - LONGEST_REMARK); at--) {
    const character = reading[at];
    if (character === "）") return false;
    if (character !== "（") continue;
    if (isDated(reading, at + 1, start)) return false;
    return firstIn(reading, OWN_TARGETS, at, start) === null && firstIn(reading, PROMISES, at, start) === null;
  }
  return false;
}

/** （2026年20个、2027年35个） splits a target over the years. */
function isDated(reading: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (readWrittenDate(reading, at)) return true;
  return false;
}

const EXTENTS = lexicon("总投资 计划总投资 总里程 全长 长度 总长 总长度 建筑面积 总建筑面积 总占地 总面积");

/** 总投资210亿元 with neither verb nor qualifier of its own describes a project that is named. */
function isExtent(reading: string, { clause, start, leading, hasTrailing }: NumberSite): boolean {
  if (leading !== null || hasTrailing) return false;
  if (reading.slice(clause[0], start) === "投资") return true;
  const word = EXTENTS.endingAt(reading, start, clause[0]);
  return word !== null && firstIn(reading, PROMISES, clause[0], start - word.length) === null;
}

const SIZES: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>(["area", "measure", "technical"]);
const EACH = lexicon(
  "单机 单台 单柜 单座 单栋 单间 单套 单站 单点 单桩 单舱 单架 单卡 单节点 单塔 单车 每处 每个 单个 单体 每栋 每座 每间 每套",
);

function isSizeOfEach(reading: string, { clause, start, quantity }: NumberSite): boolean {
  return SIZES.has(quantity.kind) && firstIn(reading, EACH, clause[0], start) !== null;
}
