import type { Span } from "../span.ts";
import { isAuthority, isCollectiveBody } from "./body-kind.ts";
import { parseTag, type TagMember, type TagWords } from "./parse-tag.ts";

const ASSIGNMENT = /牵头|负责/g;
/** 牵头的机制, 负责人, 负责解释: describes, names a person, or closes a regulation. */
const TOGETHER =
  /(?<=^|[。；，：！\n])由?([^。；，：！\n由]{2,60}?)(?:要|应|须|负责)?(?:会同|商)([^。；，：！\n]{2,90})/dg;
/** The last of several helpers ends where a verb begins: 市城管局|制定规则. */
const LAST_HELPER =
  /^.{1,18}?(?:局|委(?!办|督|宣|组|网|政|编|改|统|老|社|金)|办|厅|部|政府(?!办|督)|室|会|院|中心|部门|单位|街道|镇|区|公司)(?![局委办厅部室会院公])/;
const NO_ASSIGNMENT = /^(?:的|人|解释|制|同志|日常|单位|部门)/;
const LONGEST_LIST = 80;

interface ProseTag {
  readonly span: Span;
  readonly words: TagWords;
  readonly form: "prose";
  readonly isBroken: false;
}

/**
 * `由A牵头，B配合，…` in running prose. Only authorities at the start of a clause count: 由领军企业牵头 names nobody, and
 * a 牵头 before 的 describes a mechanism.
 */
export function findProseTags(reading: string, [start, end]: Span): ProseTag[] {
  const text = reading.slice(start, end);
  const found: ProseTag[] = [];
  let floor = 0;
  ASSIGNMENT.lastIndex = 0;
  for (let match = ASSIGNMENT.exec(text); match; match = ASSIGNMENT.exec(text)) {
    const verbEnd = match.index + match[0].length;
    if (NO_ASSIGNMENT.test(text.slice(verbEnd, verbEnd + 4))) continue;
    const from = listStart(text, floor, match.index);
    const members = authoritiesOf(text, from, verbEnd);
    if (!members) continue;
    const to = helpersEnd(text, verbEnd);
    const all = [...members, ...helpersOf(text, verbEnd, to)].map((member) => shift(member, start));
    const words: TagWords = { members: all, isOpen: false, hasRole: true, hasDivision: false };
    found.push({ span: [start + from, start + to], words, form: "prose", isBroken: false });
    floor = to;
    ASSIGNMENT.lastIndex = to;
  }
  return found.length > 0 ? found : findTogether(text, start);
}

/** `区数据局会同区财政局制定年度计划`: who does it, and with whose help. */
function findTogether(text: string, start: number): ProseTag[] {
  return [...text.matchAll(TOGETHER)].flatMap((match): ProseTag[] => {
    const [, who, rest] = match.indices ?? [];
    const helpers = rest && helpersIn(text, rest);
    const leads = who && helpers ? authorities(text, who, "lead") : null;
    const others = helpers ? authorities(text, helpers, "support") : null;
    if (!who || !helpers || !leads || !others) return [];
    const members = [...leads, ...others].map((member) => shift(member, start));
    const words: TagWords = { members, isOpen: false, hasRole: true, hasDivision: false };
    return [{ span: [start + who[0], start + helpers[1]], words, form: "prose", isBroken: false }];
  });
}

/** The names behind 会同, up to the verb behind the last of them; null where none ends as bodies do. */
function helpersIn(text: string, [from, to]: Span): Span | null {
  let last = from;
  for (let at = text.indexOf("、", from); at >= 0 && at < to; at = text.indexOf("、", at + 1)) {
    if (LAST_HELPER.exec(text.slice(last, at))?.[0].length !== at - last) break;
    last = at + 1;
  }
  const name = LAST_HELPER.exec(text.slice(last, to))?.[0];
  return name === undefined ? null : [from, last + name.length];
}

function authorities(text: string, span: Span, role: "lead" | "support"): TagMember[] | null {
  const words = parseTag(text, span);
  if (!words?.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name))) return null;
  return words.members.map((member) => ({ ...member, role, roleWord: "会同" }));
}

function shift(member: TagMember, by: number): TagMember {
  return { ...member, span: [member.span[0] + by, member.span[1] + by] };
}

function listStart(text: string, floor: number, before: number): number {
  for (let at = before - 1; at >= Math.max(floor, before - LONGEST_LIST); at--) {
    if (text[at] === "由" && at + 1 < before) return at + 1;
    if ("。；，：！\n".includes(text[at] ?? "")) return at + 1;
  }
  return Math.max(floor, before - LONGEST_LIST);
}

function authoritiesOf(text: string, from: number, verbEnd: number): readonly TagMember[] | null {
  const words = parseTag(text, [from, verbEnd]);
  if (!words?.hasRole) return null;
  const areAuthorities = words.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name));
  return areAuthorities ? words.members : null;
}

/** The clauses right behind the verb that only name helpers: `，B、C配合`. */
function helpersEnd(text: string, from: number): number {
  const comma = text[from] === "，" || text[from] === "；" ? from : -1;
  if (comma < 0) return from;
  const rest = text.slice(comma + 1, comma + 1 + LONGEST_LIST);
  const stop = rest.search(/[，。；\n]/);
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  return helperClause(clause) ? comma + 1 + clause.length : from;
}

function helperClause(clause: string): TagWords | null {
  const words = /(?:配合|协助|参与|参加|协同)$/.test(clause) ? parseTag(clause, [0, clause.length]) : null;
  return words?.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name)) ? words : null;
}

function helpersOf(text: string, verbEnd: number, to: number): TagMember[] {
  if (to <= verbEnd) return [];
  const from = verbEnd + 1;
  const words = helperClause(text.slice(from, to));
  return (words?.members ?? []).map((member) => shift(member, from));
}
