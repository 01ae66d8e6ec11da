import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { FRAME_NOUNS, PROMISES } from "./promise-words.ts";
import { countsFrameNoun, firstIn, governorOf, isLabelled, isTrailing } from "./site-words.ts";
import { isBesideTarget, verdict } from "./verdict.ts";
import type { Rule, SiteContext, Verdict } from "./verdict.ts";

/** Things, people, money, areas: promised by a verb, shared or its own. */
export const promised: Rule = (reading, site, context) => {
  if (isListed(reading, site)) return listed(reading, site);
  const governor = governorOf(reading, site);
  if (governor === "frame" && (site.leading === null || site.leading === "近")) return framed(reading, site, context);
  const isOfTheOrder = site.leading === null && countsFrameNoun(reading, site);
  if (isOfTheOrder) return verdict("count", 0.6, "counts parts of the plan's own order");
  if (isRoutine(reading, site)) return verdict("count", 0.55, "how often the work is looked at");
  if (isOfPrinciple(site, context)) return verdict("count", 0.6, "in the principles, without a date or a level");
  if (governor === "promise") return verdict("target", 0.9, "promised by the verb before it");
  return unsaid(reading, site, context, governor === "open");
};

const ROUTINE = lexicon("每月 每季度 每半年 每周 每季 每旬 每两月 每两周 每日 每天 每年");
const ROUTINES = lexicon(
  "调度会 例会 推进会 联席会 会议 通报 督查 督导 研究 调度 报送 会商 自查 专题会 工作例会 巡查 总结",
);

/** 每月召开1次调度会: how the plan is followed, not what it reaches. */
function isRoutine(reading: string, { quantity, clause, end }: NumberSite): boolean {
  if (quantity.unit !== "次" || firstIn(reading, ROUTINE, clause[0], quantity.start) === null) return false;
  return firstIn(reading, ROUTINES, clause[0], Math.min(clause[1], end + 12)) !== null;
}

/** 做强3大支撑，做优4类产品: how the principles divide the work. */
function isOfPrinciple({ isEndState, hasTrailing, quantity }: NumberSite, { role, isDated }: SiteContext): boolean {
  if (role !== "principles" || isDated || isEndState || hasTrailing) return false;
  return quantity.kind === "counter" && Number(quantity.low) <= 10 && quantity.unit.length === 1;
}

/** No verb stands before the number itself. */
function unsaid(reading: string, site: NumberSite, context: SiteContext, isOpen: boolean): Verdict | null {
  if (isServed(reading, site, context)) return verdict("target", 0.7, "how many shall be served");
  if (isLabelled(reading, site)) return verdict("target", 0.6, "the number of a label");
  return shared(reading, site, context) ?? opened(reading, site, isOpen) ?? bare(reading, site, context);
}

const REACHING = lexicon("开展 推广 实施 应用 推行 部署 建成 落地 试点 普及");
const AMONG = lexicon("在 对 向 于");

function framed(reading: string, site: NumberSite, context: SiteContext): Verdict {
  return isReached(reading, site, context)
    ? verdict("target", 0.6, "where something shall be done")
    : verdict("count", 0.65, "what is talked about, not promised");
}

/** 在20家医院开展应用: how many shall be reached, where nothing else is counted in the clause. */
function isReached(reading: string, site: NumberSite, { next, role }: SiteContext): boolean {
  const { quantity, clause, end } = site;
  if (role === "principles" || quantity.script !== "arabic" || quantity.kind !== "counter") return false;
  if (next !== null && next.clause[0] === clause[0]) return false;
  if (AMONG.endingAt(reading, site.start, clause[0]) === null) return false;
  if (firstIn(reading, FRAME_NOUNS, end, Math.min(end + 8, clause[1])) !== null) return false;
  return firstIn(reading, REACHING, end, clause[1]) !== null;
}

const SERVING = lexicon("提供 开展 办理 解决 配备 发放 安装 实施 免费 上门 诊断 减免 减负");

const ALLYING = lexicon("建立 共建 签订 签约 签署 合作 对接 结对");

/** 为500家企业提供诊断, 与20所高校建立合作. */
function isServed(
  reading: string,
  { quantity, start, end, clause, leading }: NumberSite,
  { role }: SiteContext,
): boolean {
  if (role === "principles" || leading !== null || quantity.script !== "arabic") return false;
  const isCounted = quantity.kind === "counter" || quantity.kind === "people";
  if (!isCounted) return false;
  if (reading[start - 1] === "为") return firstIn(reading, SERVING, end, clause[1]) !== null;
  return reading[clause[0]] === "与" && firstIn(reading, ALLYING, end, clause[1]) !== null;
}

/** 、30家 and 重点企业30家: the verb stands earlier in the clause or sentence. */
function shared(reading: string, site: NumberSite, context: SiteContext): Verdict | null {
  const { clause, sentence, start } = site;
  if (site.isEndState) return verdict("target", 0.85, "a value to be reached");
  if (site.quantity.script === "chinese" && !isTrailing(reading, site)) return null;
  if (firstIn(reading, PROMISES, clause[0], start) !== null) {
    return verdict("target", 0.85, "promised by the clause's verb");
  }
  if (isBesideTarget(site, context)) return verdict("target", 0.75, "beside another target of the sentence");
  if (context.role === "principles" || !isTrailing(reading, site)) return null;
  if (goesOnInParts(reading, site, context)) return verdict("target", 0.7, "a part of the target before");
  const isShared = firstIn(reading, PROMISES, sentence[0], clause[0]) !== null;
  return isShared ? verdict("target", 0.65, "promised by the sentence's verb") : null;
}

/** 新增学位3.5万个。其中，小学1.8万个: a sentence that parts the target before it. */
function goesOnInParts(reading: string, { sentence, quantity }: NumberSite, { previous }: SiteContext): boolean {
  if (previous?.verdict.class !== "target" || previous.site.quantity.unit !== quantity.unit) return false;
  return reading.startsWith("其中", sentence[0]) && sentence[0] - previous.site.sentence[1] <= 1;
}

/** 2至3个优势行业进入全国前列: the verb follows. */
function opened(reading: string, site: NumberSite, isOpen: boolean): Verdict | null {
  if (!isOpen || site.quantity.script === "chinese") return null;
  if (firstIn(reading, PROMISES, site.end, site.clause[1]) === null) return null;
  return verdict("target", 0.7, "promised by the verb behind it");
}

/** Cells and goals leave the verb out. */
function bare(reading: string, site: NumberSite, { isCell, role, isDated }: SiteContext): Verdict | null {
  if (isCell) return verdict("target", 0.65, "stated in a cell");
  if (!isTrailing(reading, site)) return null;
  if (role === "goals") return verdict("target", 0.7, "stated among the goals");
  return isDated ? verdict("target", 0.65, "stated with a date") : null;
}

/** 甲、乙等35项, 甲、乙、丙三个行业: the number sums up a list before it. */
function isListed(reading: string, { start, quantity, clause, leading }: NumberSite): boolean {
  if (leading !== null) return false;
  const before = reading[start - 1];
  if (before === "等" || before === "这") return true;
  return quantity.script === "chinese" && namesListed(reading, clause[0], start) === Number(quantity.low);
}

/** What is listed is counted; to carry it out is a target unless every one of them is named. */
function listed(reading: string, site: NumberSite): Verdict {
  const { clause, start, quantity } = site;
  const isPartlyNamed = quantity.script === "arabic" && namesListed(reading, clause[0], start) < Number(quantity.low);
  const isCarriedOut = isPartlyNamed && firstIn(reading, PROMISES, clause[0], start) !== null;
  return isCarriedOut && !countsFrameNoun(reading, site) && !countsFields(reading, site)
    ? verdict("target", 0.6, "a quantity to carry out, some of it named")
    : verdict("count", 0.6, "counts what is listed");
}

const FIELDS = lexicon("领域 环节 方面 方向 维度 板块 赛道 行业 区县 县区 街道 省份 城市 产业 产业链");

/** 制造、医疗等8个重点领域: where something is done, not what is done. */
function countsFields(reading: string, { end, clause }: NumberSite): boolean {
  for (let at = end + 2; at <= Math.min(end + 6, clause[1]); at++) {
    if (FIELDS.endingAt(reading, at, end) !== null) return true;
  }
  return false;
}

function namesListed(reading: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++) {
    const character = reading[at];
    if (character === "、" || (character === "“" && reading[at - 1] === "”")) count++;
  }
  return count;
}
