import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import { canBeBody, hasOrganEnding, isAuthority, isCollectiveBody } from "./body-kind.ts";

/** A piece of a list between two separators. */
export interface ListItem {
  readonly span: Span;
  /** Comma-separated group, from 0; 、 keeps the group. */
  readonly group: number;
  /** Ends with 。 or ； : a new clause begins after it. */
  readonly closesClause: boolean;
}

const OPENING = "（([〔【“《‘";
const CLOSING = "）)]〕】”》’";

/** Cuts a list at 、 ， ； 。 and line breaks that stand outside brackets. */
export function splitList(reading: string, [start, end]: Span): ListItem[] {
  const items: ListItem[] = [];
  let depth = 0;
  let from = start;
  let group = 0;
  for (let at = start; at <= end; at++) {
    const character = at === end ? "。" : (reading[at] ?? "");
    depth = Math.max(0, depth + nesting(character));
    if (at < end && (depth > 0 || !isSeparator(reading, at) || isInsideCollective(reading, from, at))) continue;
    items.push({ span: trimSpan(reading, [from, at]), group, closesClause: "；。\n".includes(character) });
    if (character !== "、") group++;
    from = at + 1;
  }
  return items.filter(({ span }) => span[1] > span[0]);
}

function nesting(character: string): number {
  if (OPENING.includes(character)) return 1;
  return CLOSING.includes(character) ? -1 : 0;
}

function isSeparator(reading: string, at: number): boolean {
  const character = reading[at] ?? "";
  return "、，；。\n\t,".includes(character) || (character === " " && isListBlank(reading, at));
}

const TERRITORY = "自治州|自治县|区|县|市|州|盟|旗|镇|乡|街道|街|委|办|局|园区|功能区|开发区|部门";
const COLLECTIVE_START = new RegExp(`各(?:${TERRITORY}){1,2}(?:（[^）]*）)?(?:、(?:${TERRITORY}))*$`);
const COLLECTIVE_REST = new RegExp(
  `^(?:${TERRITORY}){1,2}(?:（[^）]*）)?(?:人民政府|政府|管委会|办事处)?(?:（[^）]*）)?(?=$|[、，；。）\\s]|按|负责|牵头|配合|落实|等|分别|和|及)`,
);

const LONGEST_COLLECTIVE = 60;

/** 各县、区 is one collective although a 、 stands in it (guide §6); 各区、各部门 are two. */
function isInsideCollective(reading: string, from: number, at: number): boolean {
  if (reading[at] !== "、") return false;
  const before = reading.slice(Math.max(from, at - LONGEST_COLLECTIVE), at);
  return COLLECTIVE_START.test(before) && COLLECTIVE_REST.test(reading.slice(at + 1, at + 30));
}

/** A blank parts two names where an organ's ending stands before it and no colon: `市科技局 市教委`. */
function isListBlank(reading: string, at: number): boolean {
  if (/^\s*\S{2,8}(?:单位|部门|领导|时限|时间|责任人|联系人)：/.test(reading.slice(at, at + 14))) return true;
  const isRun = reading[at + 1] === " " && /[\u4e00-\u9fff）]/.test(reading[at - 1] ?? "");
  const follows = /^ +[\u4e00-\u9fff]/.test(reading.slice(at, at + 12));
  return follows && (isRun || /[局委办厅部府会区协联社]/.test(reading[at - 1] ?? ""));
}

/** Parts `A和B`, `A及B`, `A会同B` where both sides are bodies of their own; a 和 inside a name stays. */
export function splitJoined(reading: string, span: Span): Span[] {
  const words = reading.slice(...span);
  const joint = /以及|和|及|与|暨/g;
  for (let match = joint.exec(words); match; match = joint.exec(words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (!isWhole(left) || !isWhole(right)) continue;
    const cut = span[0] + match.index;
    return [[span[0], cut], ...splitJoined(reading, [cut + match[0].length, span[1]])];
  }
  return [span];
}

function isWhole(name: string): boolean {
  if (name.length < 2 || !canBeBody(name)) return false;
  return isAuthority(name) || isCollectiveBody(name) || (hasOrganEnding(name) && name.length >= 3);
}

const ELIDED_BY = /^(自治区|新区|高新区|经开区|开发区|[省市区县州旗盟])(委)?/;
const PARTY_OFFICE = /^(?:宣传部|组织部|统战部|政法委|网信办|编办|编委办|政研室|改革办|老干部局|督查室)$/;
const DEPARTMENT_ENDING =
  /(?:局|委|办|厅|委员会|办公室|总队|支队|管理处|[传织战]部|总工会|妇联|残联|科协|工商联|文联|社科联|供销社|中心|检察院|法院|档案馆)$/;
/** What departments of every city are called after; a name that begins otherwise begins with a place or a name. */
const LINE_OF_BUSINESS =
  /^(?:发展|发改|教育|教体|科[技学]|工业|工信|经信|经济|信息|公安|民政|民族|民宗|宗教|司法|财政|人[力社才]|自然资源|规划|国土|生态|环[保境]|住[房建]|建设|城[乡管市建]|交通|水[利务]|农[业牧]|农村|林[业草]|园林|绿化|商务|商贸|文[化旅体广物明]|旅游|体育|卫[生健计]|医[保疗]|应急|审计|统计|国资|国有资产|市场|知识产权|药[监品]|食品|金融|地方金融|政务|行政|大?数据|数字|信访|机关|税务|气象|邮政|通信|无线电|消防|海洋|海事|渔业|粮食|投资|招商|合作|经合|外事|外办|台[办港]|港澳|侨|退役|广[电播]|新闻|版权|出版|密码|保密|档案|地震|能源|煤炭|口岸|港[口航]|公路|航空|民航|铁路|轨道|公积金|住房公积金|审批|营商|乡村|扶贫|残联|总工会|妇联|工商|科协|文联|社科|供销|网信|编[办委]|组织|宣传|统战|政法|政[研府]|老干部|老龄|直属机关|综合|执法|应对|疾控|疾病|红十字|畜牧|畜禽|公共资源|资源|公用|房[产管]|防汛|人防|国防|国动|国安|国家安全|法院|检察|法制|史志|党史|党校|仲裁|储备|物资|盐务|烟草|电力|燃气|供水|排水|接待|驻)/;
const OWN_PREFIX =
  /^(?:[省区县州旗盟团全各](?![域际内])|市(?![场政容])|自治区|国家|中央|人民银行|人行|国网|中国|有关|相关|其他)/;
const OWN_PLACE = /^[\u4e00-\u9fff]{1,7}(?:省|[^城都超]市(?!场)|州|县|[^社园景地片灾库校]区(?!域))[\u4e00-\u9fff]{2}/;

/** Offices of central authorities carry their own place: 某某银保监局, 某某海关. */
const CENTRAL_OFFICE =
  /^(?!地方)[\u4e00-\u9fff]{2,6}(?:银监|证监|保监|银保监|金融监管|金融监督管理|通信管理|海事|铁路|烟草专卖|邮政管理|出入境|煤监|能源监管|税务)(?:分)?局$|分局$/;

/** Whether a name without a prefix is what an office of every city is called: 民政局, 残联. */
export function isOffice(name: string): boolean {
  return DEPARTMENT_ENDING.test(name) && LINE_OF_BUSINESS.test(name);
}

function isElided(name: string): boolean {
  return isOffice(name) && !OWN_PREFIX.test(name) && !OWN_PLACE.test(name) && !CENTRAL_OFFICE.test(name);
}

/** Guide §6: the prefix said once (`区人社局、教体局`) holds for the names behind it that have none of their own. */
export function restorePrefix(name: string, previous: string | null): string {
  if (previous === null || !isElided(name)) return name;
  const prefix = ELIDED_BY.exec(previous);
  if (!prefix || /^市[场政容]/.test(previous)) return name;
  return (prefix[1] ?? "") + (PARTY_OFFICE.test(name) ? "委" : "") + name;
}
