import type { Span } from "../span.ts";
import { indexWithin } from "../words/index-within.ts";
import { isAuthority, isCollectiveBody, kindOfBody } from "./body-kind.ts";
import { parseTag, type TagMember, type TagWords } from "./parse-tag.ts";

const ASSIGNMENT = /牵头|负责/g;
/** Who, 会同 or 商, and with whom: one clause. */
const TOGETHER =
  /(?<=^|[。；，：！\n])由?([^。；，：！\n由]{2,60}?)(?:要|应|须|负责)?(?:会同|商)([^。；，：！\n]{2,90})/dg;
/** The last of several helpers ends where a verb begins: 市城管局|制定规则. */
const LAST_HELPER =
  /^.{1,18}?(?:局|委(?!办|督|宣|组|网|政|编|改|统|老|社|金)|办|厅|部|政府(?!办|督)|室|会|院|中心|部门|单位|街道|镇|区|公司)(?![局委办厅部室会院公])/;
/** 牵头的机制, 负责人, 负责解释: describes, names a person, or closes a regulation. */
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
    const { members: helpers, end: to } = helpersOf(text, verbEnd);
    const all = [...members, ...helpers].map((member) => shift(member, start));
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
  for (let at = indexWithin(text, "、", from, to); at >= 0; at = indexWithin(text, "、", at + 1, to)) {
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

/** The clauses right behind the verb that only name helpers: `，B、C配合`, `，会同B、C制定…`. */
function helpersOf(text: string, verbEnd: number): { readonly members: readonly TagMember[]; readonly end: number } {
  const members: TagMember[] = [];
  let end = verbEnd;
  while ("，；".includes(text[end] ?? "-")) {
    const clause = clauseAt(text, end + 1);
    const found = helperClause(clause) ?? withHelpers(clause);
    if (!found) break;
    members.push(...found.members.map((member) => shift(member, end + 1)));
    end += 1 + found.length;
  }
  return { members, end };
}

function clauseAt(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST_LIST);
  const stop = rest.search(/[，。；\n]/);
  return stop < 0 ? rest : rest.slice(0, stop);
}

interface Helpers {
  readonly members: readonly TagMember[];
  /** How many characters of the clause they take. */
  readonly length: number;
}

/** `B、C等配合`: names, and nothing else before the verb. */
function helperClause(clause: string): Helpers | null {
  if (!/(?:配合|协助|参与|参加|协同|协办)(?:实施|推进|落实|做好|组织实施)?$/.test(clause)) return null;
  const words = parseTag(clause, [0, clause.length]);
  return words?.members.every(({ name }) => canHelp(name)) ? { members: words.members, length: clause.length } : null;
}

const CALLS_FOR_HELP = /^(?:会同|联合|商请?)/;

/** `会同B、C制定办法`: the names behind 会同, up to the verb behind the last of them. */
function withHelpers(clause: string): Helpers | null {
  const start = CALLS_FOR_HELP.exec(clause)?.[0].length;
  if (start === undefined) return null;
  const span = helpersIn(clause, [start, clause.length]);
  const members = span && authorities(clause, span, "support");
  return members ? { members, length: span[1] } : null;
}

/** Beside a lead that is an authority, helpers may be schools, companies and banks too; 支持企业参与 names nobody. */
function canHelp(name: string): boolean {
  if (/^(?:支持|鼓励|引导|组织|推动|发动|吸引|动员|社会|积极|广泛|各方)/.test(name)) return false;
  return isAuthority(name) || isCollectiveBody(name) || kindOfBody(name) !== "other";
}
