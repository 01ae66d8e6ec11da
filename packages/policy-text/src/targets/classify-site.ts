import type { IndicatorClass, SectionRole } from "../extraction.ts";
import type { NumberSite } from "./number-sites.ts";
import { FRAME_NOUNS, PAST_WORDS, POLICY_WORDS, PROMISES, RESOURCE_WORDS } from "./promise-words.ts";
import { countsFrameNoun, firstIn, governorOf, wordsBehind } from "./site-words.ts";
import { lexicon } from "../words/lexicon.ts";

/** What a number is, how sure the rule is, and which rule it was. */
export interface Verdict {
  readonly class: IndicatorClass;
  readonly confidence: number;
  readonly reason: string;
}

/** What is known around a number before it is judged. */
export interface SiteContext {
  readonly role: SectionRole;
  /** Inside a table cell or a short list item, where verbs may be left out. */
  readonly isCell: boolean;
  readonly isPast: boolean;
  /** A date of its own paragraph governs it. */
  readonly isDated: boolean;
  readonly previous: { readonly site: NumberSite; readonly verdict: Verdict } | null;
  readonly next: NumberSite | null;
}

type Rule = (reading: string, site: NumberSite, context: SiteContext) => Verdict | null;

/** Tells a target from the other numbers of a text (guide §8); null for words that only look like a number. */
export function classifySite(reading: string, site: NumberSite, context: SiteContext): Verdict | null {
  if (isWord(reading, site)) return null;
  for (const rule of RULES) {
    const verdict = rule(reading, site, context);
    if (verdict) return verdict;
  }
  return verdict("count", 0.5, "nothing promises it");
}

function verdict(kind: IndicatorClass, confidence: number, reason: string): Verdict {
  return { class: kind, confidence, reason };
}

/** 一个, 三大, 十分 and digits without a unit: words, unless a qualifier makes them a value. */
function isWord(reading: string, site: NumberSite): boolean {
  const { quantity } = site;
  if (quantity.kind === "duration" && "年月天日".includes(quantity.unit.at(-1) ?? "") && !site.isEndState) return true;
  if (quantity.unit === "") return !site.isEndState || quantity.script !== "arabic" || isHanWord(reading, site);
  if (quantity.script !== "chinese" || quantity.kind === "percent") return false;
  if (quantity.low === "1" && quantity.high === null && quantity.unit.length === 1) return !site.isEndState;
  const isOrdinal = "期级号届次代层区线极核芯化端维度体位".includes(quantity.unit);
  return isOrdinal && !site.isEndState;
}

function isHanWord(reading: string, site: NumberSite): boolean {
  return isHan(reading[site.end] ?? "");
}

const CONDITION_OPENINGS = lexicon("对 凡 首次 新获 获得 被 每获 符合 经认定");

/** Grants, fines, eligibility: amounts and shares in a sentence that gives something. */
const policy: Rule = (reading, site) => {
  const { sentence, clause, quantity } = site;
  if (firstIn(reading, POLICY_WORDS, sentence[0], sentence[1]) === null) return null;
  const isGiven = firstIn(reading, POLICY_WORDS, clause[0], clause[1]) !== null;
  const isEligibility =
    CONDITION_OPENINGS.startingAt(reading, skipJoin(reading, clause[0])) !== null || reading[clause[1] - 1] === "的";
  if (site.comparator === "<=" && (quantity.kind === "money" || quantity.kind === "counter")) {
    return verdict("policy", 0.6, "the most that is given");
  }
  if (isGrant(quantity.kind)) {
    if (isGiven && !site.isEndState) return verdict("policy", 0.8, "an amount that is given");
    if (isGiven || isEligibility) return verdict("policy", 0.7, "a condition of what is given");
    return null;
  }
  if (!isEligibility || firstIn(reading, GIVING, clause[1], sentence[1]) === null) return null;
  return verdict("policy", 0.6, "who or what may receive");
};

function isGrant(kind: string | null): boolean {
  return kind === "money" || kind === "percent" || kind === "points" || kind === "times" || kind === "duration";
}

const GIVING = lexicon("给予 补助 补贴 奖励 资助 奖补 支持");

function skipJoin(reading: string, at: number): number {
  return reading[at] === " " ? at + 1 : at;
}

/** Funds and budgets are means: 形成总规模1000亿元的基金群 is no target, 基金规模达到 with its own date is one. */
const resource: Rule = (reading, site, { isDated }) => {
  if (site.quantity.kind !== "money") return null;
  const [from, to] = site.clause;
  const isFund = firstIn(reading, FUNDS, from, to) !== null;
  const isMeans =
    firstIn(reading, RESOURCE_WORDS, from, to) !== null || firstIn(reading, SET_ASIDE, from, site.start) !== null;
  const isShare =
    firstIn(reading, FUND_SHARES, from, site.start) !== null &&
    firstIn(reading, FUNDS, site.sentence[0], from) !== null;
  if (isShare) return verdict("resource", 0.65, "a part of a fund");
  if (!isFund && !isMeans) return null;
  if (site.isEndState && (isDated || !isFund)) return null;
  return verdict("resource", 0.7, "money set aside as a means");
};

const FUNDS = lexicon("基金 专项资金 资金池 母基金");
const FUND_SHARES = lexicon("首期 认缴 出资 实缴 返投");
const SET_ASIDE = lexicon("安排 统筹资金 列支");

const DEFINING = lexicon("指的是 是指 分别是 分别为 即 包括 如下");

/** 在现有82%的基础上再提高6个百分点: what exists is only the base. */
function behindBase(reading: string, { clause, start }: NumberSite): number {
  const base = reading.slice(clause[0], start).lastIndexOf("基础上");
  return base < 0 ? clause[0] : clause[0] + base + 3;
}

/** 其中，3个基础系统指的是…; 这3个; what exists or was: counts. */
const counted: Rule = (reading, site, { role, isPast, isDated }) => {
  if (isPast) return verdict("count", 0.8, "the text tells what was");
  if (firstIn(reading, PAST_WORDS, behindBase(reading, site), site.start) !== null && !(isDated && site.isEndState)) {
    return verdict("count", 0.75, "what exists already");
  }
  if (firstIn(reading, DEFINING, site.end, site.clause[1]) !== null && site.start - site.clause[0] < 4) {
    return verdict("count", 0.7, "explained, not promised");
  }
  if (isStartingPoint(reading, site)) return verdict("count", 0.75, "where a change begins");
  if (role === "background" || role === "notes" || role === "furniture") return verdict("count", 0.8, `in the ${role}`);
  if ((role === "preamble" || role === "notice") && !isDated) return verdict("count", 0.7, `in the ${role}`);
  return null;
};

const MOVES = lexicon("增 提高 提升 上升 扩大 升 降 减 压 缩 下降 增长 拓展 扩 跃升 攀升");
const MOVE_STARTS = lexicon("由 从");

/** 由2025年的40家增加到100家: the first number is where the change begins. */
function isStartingPoint(reading: string, { quantity, clause }: NumberSite): boolean {
  return (
    MOVES.startingAt(reading, quantity.end) !== null &&
    firstIn(reading, MOVE_STARTS, clause[0], quantity.start) !== null
  );
}

/** 培育10个主营业务收入超50亿元的供应商: the second number tells which ones are meant. */
const condition: Rule = (reading, site, { previous, next }) => {
  if (isAttributeOnly(reading, site)) return verdict("technical", 0.7, "tells which things are meant");
  if (isSpecification(reading, site)) return verdict("technical", 0.7, "a property each thing must have");
  if (
    previous &&
    isSameItem(previous.site, site) &&
    !isMoved(site) &&
    isHolder(previous.site) &&
    !isLinked(reading, previous.site.end, site)
  ) {
    return verdict("technical", 0.75, "a condition inside another number's noun");
  }
  if (site.quantity.kind === "counter" || site.quantity.kind === "points") return null;
  if (next && isSameItem(site, next) && isHolder(next) && !isLinked(reading, site.end, next)) {
    return verdict("technical", 0.75, "a condition on what is counted behind it");
  }
  const isAttribute = reading.slice(site.end, site.item[1]).includes("的") || reading[site.end] === "级";
  if (isAttribute && firstIn(reading, INDEFINITE, site.item[0], site.start) !== null) {
    return verdict("technical", 0.7, "a condition on things that are not counted");
  }
  return null;
};

const BY_YEAR = lexicon(
  "年产值 年营收 年销售收入 年耗能 年出栏 年营业收入 年产量 年收入 年销售额 年主营业务收入 年产 年用电量 年吞吐量 年交易额 年综合能耗 年能耗",
);

/** 小于50升的项目优先办理, 年耗能5000吨以上企业全部接入: no verb promises the number, a noun is told apart by it. */
function isAttributeOnly(reading: string, site: NumberSite): boolean {
  const behind = reading[site.end] ?? "";
  if (BY_YEAR.endingAt(reading, site.quantity.start, site.clause[0]) !== null && isHan(behind)) return true;
  if (site.hasTrailing && GROUP_UNITS.has(site.quantity.unit) && isHan(behind) && behind !== "的") return true;
  const isBeforeNoun = behind === "的" && isHan(reading[site.end + 1] ?? "");
  return isBeforeNoun && site.isEndState && firstIn(reading, PROMISES, site.clause[0], site.start) === null;
}

const PROPERTIES = lexicon(
  "功率 功率密度 显存 容积 用地 占地 占地面积 用地面积 净高 层高 荷载 单价 注册资本 注册资金 载重 续航 续航里程 航程 分辨率 主频 内存 重量 厚度 直径 缴存 社保",
);
const REQUIREMENTS = lexicon("应具备 应当具备 须具备 应配备 不得少于 应满足 须满足 应达到 应当达到");
const EXTENTS = lexicon("总投资 计划总投资 总里程 全长 长度 总长 总长度 建筑面积 总建筑面积 总占地 总面积");

/** 总投资210亿元 with no verb of its own describes a project that is named. */
function isExtent(reading: string, { clause, start }: NumberSite): boolean {
  const word = EXTENTS.endingAt(reading, start, clause[0]);
  return word !== null && firstIn(reading, PROMISES, clause[0], start - word.length) === null;
}

const LONGEST_REMARK = 40;
const OWN_TARGETS = lexicon("其中 含 其他 力争 新增");

/** （全长186公里，总投资210亿元）: a remark on what is named; （其中国家级2个） and a remark with a verb are not. */
function isRemark(reading: string, { sentence, start }: NumberSite): boolean {
  for (let at = start - 1; at >= Math.max(sentence[0], start - LONGEST_REMARK); at--) {
    const character = reading[at];
    if (character === "）") return false;
    if (character !== "（") continue;
    return firstIn(reading, OWN_TARGETS, at, start) === null && firstIn(reading, PROMISES, at, start) === null;
  }
  return false;
}

const LAND_VERBS = lexicon("供应 出让 收储 盘活 保障 新增 供给 腾退");
const BY = lexicon("按 按照");
const RULED = lexicon("配置 配建 配套 配备 标准 比例");

/** 按照不低于装机容量15%、时长2小时配置: a rule for each case. */
function isProportionRule(reading: string, { clause, quantity }: NumberSite): boolean {
  return (
    firstIn(reading, BY, clause[0], quantity.start) !== null &&
    firstIn(reading, RULED, quantity.end, clause[1]) !== null
  );
}

const EACH = lexicon("单 每处 每个 单个 单体 单台 单机 每栋 每座 每间 每套");

/** 单机柜功率不低于20千瓦, 每处面积不小于600平方米, 应具备…不少于3台: asked of each thing, not of the city. */
function isSpecification(reading: string, site: NumberSite): boolean {
  const { clause, start, quantity } = site;
  const property = PROPERTIES.endingAt(reading, start, clause[0]);
  if (property !== null) return !property.endsWith("地") || firstIn(reading, LAND_VERBS, clause[0], start) === null;
  if (isProportionRule(reading, site) || isRemark(reading, site)) return true;
  if (site.leading === null && !site.hasTrailing && isExtent(reading, site)) return true;
  if (firstIn(reading, REQUIREMENTS, clause[0], quantity.start) !== null) return true;
  const isSize = quantity.kind === "area" || quantity.kind === "measure" || quantity.kind === "technical";
  return isSize && firstIn(reading, EACH, clause[0], start) !== null;
}

/** 20户以上自然村, 500人以上企业: the size of each, where the noun is another than the unit's. */
const GROUP_UNITS: ReadonlySet<string> = new Set(["户", "人", "头", "床", "吨", "亩", "千瓦", "万元", "亿元"]);

function isHan(character: string): boolean {
  return character >= "一" && character <= "龥";
}

const INDEFINITE = lexicon("一批 若干 一家 一个 多个 多家 一流 更多 数家");

/** 由3家增至8家: the second number is where the first goes. */
function isMoved({ leading }: NumberSite): boolean {
  return leading !== null && leading !== "达到" && (leading.endsWith("到") || leading.endsWith("至"));
}

function isSameItem(a: NumberSite, b: NumberSite): boolean {
  return a.item[0] === b.item[0] && a.clause[0] === b.clause[0];
}

function isHolder({ quantity }: NumberSite): boolean {
  return quantity.kind === "counter" || quantity.kind === "people";
}

function isLinked(reading: string, from: number, { start }: NumberSite): boolean {
  return firstIn(reading, PROMISES, from, start) !== null || firstIn(reading, JOINS, from, start) !== null;
}

const JOINS = lexicon("和 及 与 或 其中 并 到 至 ， /");

/** 8大领域, 三步, 500强, 16nm: parts of an order, ranks and parameters. */
const parameter: Rule = (reading, site) => {
  const { kind, unit } = site.quantity;
  if (kind === "class") return verdict("count", 0.7, "counts parts of the plan's own order");
  if (kind === "rank") return verdict("count", 0.6, "a rank or a name");
  if (kind !== "technical") return null;
  if (!PERFORMANCE.has(unit.replace(/^[万亿]+/u, ""))) return verdict("technical", 0.8, "a technical parameter");
  const isPromised = site.isEndState || governorOf(reading, site) === "promise" || isTrailingWithPromise(reading, site);
  return isPromised
    ? verdict("target", 0.75, "a performance to be reached")
    : verdict("technical", 0.7, "a technical parameter");
};

const PERFORMANCE: ReadonlySet<string> = new Set(
  "P PFlops PFLOPS Pflops EFlops EFLOPS TFlops TFLOPS TOPS Gbps Mbps Tbps ms 毫秒 PB TB EB ZB MW 秒 微秒 次/秒 E T dB 度电 PUE 通道 路视频 兆".split(
    " ",
  ),
);

const SHORTENING = lexicon("压减 压缩 缩短 控制 减少 提速 精简 不超过 提前 降 缩减 限时");

/** 压减到1.5个工作日以内 is a target; 连续三年, 5年 are not. */
const duration: Rule = (reading, site) => {
  if (site.quantity.kind !== "duration") return null;
  const isShortened = firstIn(reading, SHORTENING, site.clause[0], site.quantity.start) !== null;
  const isCeiling = site.leading !== null && (site.comparator === "<=" || site.comparator === "<");
  const isLevel = site.leading === "达到" || isMoved(site) || isCeiling;
  return isShortened || isLevel
    ? verdict("target", 0.75, "a time to be kept")
    : verdict("policy", 0.4, "a length of time");
};

const RATE_VERBS = lexicon(
  "提高 提升 增长 增加 下降 降低 减少 削减 缩减 压减 压缩 缩短 节约 节省 占比 占 覆盖 完成 实现 达 比重 比例 率 增速 增幅 不低于 超过 保持 上升 扩大 普及 强度 改善 精简 压降 提速 满意度",
);

/** Shares and growth. */
const rate: Rule = (reading, site, { previous }) => {
  const { kind, low, unit } = site.quantity;
  if (kind !== "percent" && kind !== "points" && kind !== "times") return null;
  if (governorOf(reading, site) === "frame") return verdict("count", 0.6, "a share that is told");
  const isMoved =
    site.isEndState ||
    kind === "points" ||
    reading[site.quantity.start] === "翻" ||
    firstIn(reading, RATE_VERBS, site.clause[0], site.start) !== null ||
    (previous?.verdict.class === "target" && previous.site.sentence[0] === site.sentence[0]);
  if (!isMoved) return verdict("technical", 0.5, "a share nothing moves");
  const isWhole = low === "100" && unit === "%" && site.quantity.high === null && !isGrowth(reading, site);
  return verdict(isWhole ? "coverage" : "target", 0.85, isWhole ? "all of them, in numbers" : "a share to be reached");
};

function isGrowth(reading: string, site: NumberSite): boolean {
  return !site.isEndState && firstIn(reading, GROWTH, site.clause[0], site.start) !== null;
}

const GROWTH = lexicon("增长 提高 提升 增加 下降 降低 减少");

/** Things, people, money, areas: promised by a verb, shared or its own. */
const promised: Rule = (reading, site, context) => {
  const governor = governorOf(reading, site);
  if (isListed(reading, site)) return listed(reading, site);
  if (governor === "frame" && !(site.leading !== null && site.leading !== "近")) {
    if (isReached(reading, site, context)) return verdict("target", 0.6, "where something shall be done");
    return verdict("count", 0.65, "what is talked about, not promised");
  }
  if (governor === "promise") {
    return countsFrameNoun(reading, site) && site.leading === null
      ? verdict("count", 0.6, "counts parts of the plan's own order")
      : verdict("target", 0.9, "promised by the verb before it");
  }
  return shared(reading, site, context, governor === "open") ?? bare(reading, site, context);
};

const REACHING = lexicon("开展 推广 实施 应用 推行 部署 建成 落地 试点 普及");
const AMONG = lexicon("在 对 向 于");

/** 在20家医院开展应用: how many shall be reached, where nothing else is counted in the clause. */
function isReached(reading: string, site: NumberSite, { next, role }: SiteContext): boolean {
  if (role === "principles" || site.quantity.script !== "arabic" || site.quantity.kind !== "counter") return false;
  if (AMONG.endingAt(reading, site.start, site.clause[0]) === null || (next && isSameClause(site, next))) return false;
  if (firstIn(reading, FRAME_NOUNS, site.end, Math.min(site.end + 8, site.clause[1])) !== null) return false;
  return firstIn(reading, REACHING, site.end, site.clause[1]) !== null;
}

function isSameClause(a: NumberSite, b: NumberSite): boolean {
  return a.clause[0] === b.clause[0];
}

/** 、30家 and 重点企业30家: the verb stands earlier in the clause or sentence. */
function shared(reading: string, site: NumberSite, { previous, role }: SiteContext, isOpen: boolean): Verdict | null {
  if (countsFrameNoun(reading, site) && site.leading === null) return null;
  const { clause, sentence, start, isEndState } = site;
  if (isEndState) return verdict("target", 0.85, "a value to be reached");
  if (firstIn(reading, PROMISES, clause[0], start) !== null)
    return verdict("target", 0.85, "promised by the clause's verb");
  const isBesideTarget = previous?.verdict.class === "target" && previous.site.sentence[0] === sentence[0];
  if (isBesideTarget) return verdict("target", 0.75, "beside another target of the sentence");
  if (isOpen && firstIn(reading, PROMISES, site.end, clause[1]) !== null) {
    return verdict("target", 0.7, "promised by the verb behind it");
  }
  const isShared = isTrailing(reading, site) && firstIn(reading, PROMISES, sentence[0], clause[0]) !== null;
  return isShared && role !== "principles" ? verdict("target", 0.65, "promised by the sentence's verb") : null;
}

/** Cells and goals leave the verb out. */
function bare(reading: string, site: NumberSite, { isCell, role, isDated }: SiteContext): Verdict | null {
  if (countsFrameNoun(reading, site) && site.leading === null) return null;
  if (isCell) return verdict("target", 0.65, "stated in a cell");
  if (role === "goals" && isTrailing(reading, site)) return verdict("target", 0.7, "stated among the goals");
  if (isDated && isTrailing(reading, site)) return verdict("target", 0.65, "stated with a date");
  return null;
}

/** 甲、乙等35项: what is listed is counted; to carry it out is a target unless every one of them is named. */
function isListed(reading: string, site: NumberSite): boolean {
  return reading[site.start - 1] === "等" || (reading[site.start - 1] === "这" && site.quantity.high === null);
}

function listed(reading: string, site: NumberSite): Verdict {
  const { clause, start, quantity } = site;
  const named = namesListed(reading, clause[0], start);
  const isCarriedOut =
    quantity.script === "arabic" &&
    named < Number(quantity.low) &&
    firstIn(reading, CARRYING_OUT, clause[0], start) !== null;
  return isCarriedOut && !countsFrameNoun(reading, site)
    ? verdict("target", 0.6, "a quantity to carry out, some of it named")
    : verdict("count", 0.6, "counts what is listed");
}

const CARRYING_OUT = lexicon(
  "推进 推动 实施 建设 加快 打造 开展 完成 培育 引进 组织 新建 续建 改造 建成 整治 治理 攻克 突破 研发 推广 升级 开工",
);

function namesListed(reading: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++)
    if (reading[at] === "、" || (reading[at] === "“" && reading[at - 1] === "”")) count++;
  return count;
}

/** The number ends its item: 重点企业30家. */
function isTrailing(reading: string, site: NumberSite): boolean {
  return wordsBehind(reading, site) === "" || reading[site.end] === "（" || reading[site.end] === "）";
}

function isTrailingWithPromise(reading: string, site: NumberSite): boolean {
  return isTrailing(reading, site) && firstIn(reading, PROMISES, site.clause[0], site.start) !== null;
}

const RULES: readonly Rule[] = [policy, resource, counted, condition, parameter, duration, rate, promised];
