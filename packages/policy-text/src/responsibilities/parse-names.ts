import type { Span } from "../span.ts";
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
    if (at < end && (depth > 0 || !isSeparator(reading, at))) continue;
    items.push({ span: trimmed(reading, from, at), group, closesClause: "；。\n".includes(character) });
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

/** A blank parts two names where an organ's ending stands before it and no colon: `市科技局 市教委`. */
function isListBlank(reading: string, at: number): boolean {
  return /[局委办厅部府会区]/.test(reading[at - 1] ?? "") && /[\u4e00-\u9fff]/.test(reading[at + 1] ?? "");
}

function trimmed(reading: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(reading[from] ?? "")) from++;
  while (to > from && /\s/.test(reading[to - 1] ?? "")) to--;
  return [from, to];
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

const ELIDED_BY = /^(自治区|[省市区县州旗盟])(委)?/;
const PARTY_OFFICE = /^(?:宣传部|组织部|统战部|政法委|网信办|编办|编委办|政研室|改革办|老干部局|督查室)$/;
const DEPARTMENT_ENDING = /(?:局|委|办|厅|委员会|办公室|总队|支队|管理处|编办|[传织战]部)$/;
const OWN_PREFIX =
  /^(?:[省区县州旗盟团全各](?![域际内])|市(?![场政容])|自治区|国家|中央|人民银行|人行|国网|中国|有关|相关|其他)/;
const OWN_PLACE = /^[\u4e00-\u9fff]{1,7}(?:省|[^城都超]市(?!场)|州|县|[^社园景地片灾库校]区(?!域))[\u4e00-\u9fff]{2}/;

/** Offices of central authorities carry their own place: 某某银保监局, 某某海关. */
const CENTRAL_OFFICE =
  /^(?!地方)[\u4e00-\u9fff]{2,6}(?:银监|证监|保监|银保监|金融监管|金融监督管理|通信管理|海事|铁路|烟草专卖|邮政管理|出入境|煤监|能源监管|税务)(?:分)?局$|分局$/;

/** Guide §6: the prefix said once (`区人社局、教体局`) holds for the names behind it that have none of their own. */
export function restorePrefix(name: string, previous: string | null): string {
  if (previous === null || !DEPARTMENT_ENDING.test(name) || OWN_PREFIX.test(name) || OWN_PLACE.test(name)) return name;
  if (CENTRAL_OFFICE.test(name)) return name;
  const prefix = ELIDED_BY.exec(previous);
  if (!prefix || /^市[场政容]/.test(previous)) return name;
  return (prefix[1] ?? "") + (PARTY_OFFICE.test(name) ? "委" : "") + name;
}
