import type { Span } from "../span.ts";
import { canBeBody, hasOrganEnding, isAuthority, isCollectiveBody, kindOfBody } from "./body-kind.ts";
import { type ListItem, restorePrefix, splitJoined, splitList } from "./parse-names.ts";
import { readRoleEnding, readRoleLabel, type RoleOfWord, type RoleWord } from "./role-words.ts";

/** A body in a bracket or label line, with the role that a word of the text gives it; `bare` where no word does. */
export interface TagMember {
  readonly name: string;
  readonly span: Span;
  readonly group: number;
  readonly role: RoleOfWord | "bare";
  readonly roleWord: string | null;
  /** Carries the document's own mark for the lead (☆). */
  readonly isMarked: boolean;
}

/** What a bracket, a label line or a cell says about who does the work. */
export interface TagWords {
  readonly members: readonly TagMember[];
  /** The list ends in 等. */
  readonly isOpen: boolean;
  /** A role word or label stands in it, so that it can be nothing but an assignment. */
  readonly hasRole: boolean;
  /** Whether `按职责分工` or the like parts the work among equals. */
  readonly hasDivision: boolean;
}

interface Draft {
  readonly reading: string;
  readonly members: TagMember[];
  pending: PendingName[];
  label: { readonly role: RoleOfWord; readonly word: string } | null;
  isOpen: boolean;
  hasRole: boolean;
  hasDivision: boolean;
  failed: boolean;
  /** Behind 会同: the names of this group help. */
  helpingGroup: number | null;
}

type PendingName = Pick<TagMember, "name" | "span" | "group" | "isMarked">;

const MARKS = "☆★▲△●◎※√◆*";
const OPEN_ENDING =
  /(?:等)(?:\d{0,2}个?)?(?:市级|区级|省级|有关|相关|各|职能|责任|成员)*(?:部门|单位|部门和单位|单位和部门|机构|企业)?$/;
/** `A、B等有关单位和各区`: the list is open and goes on. */
const OPEN_MIDDLE = /等(?:有关|相关|市级|区级|各|职能)*(?:部门|单位|机构)?(?:和|及|以及|与)(?=\S{2})/;
const DATED =
  /^(?:\d{4}年|每年|每季|每月|年内|年底|长期|持续|常年|全年|按季度?|按月|按年度?|分季度|适时|按期|按时|按计划|\d{1,2}月|“?十[一二三四五]五”?)|(?:底前|月底|前完成|前|长期坚持|持续推进|常态化|完成)$/;
/** Words of a rule for the whole document, not of a list; `findRules` reads them. */
const RULE_WORDS =
  /第一位|第一的|首位|首个|下同|不再列出|以下|以上|未注明|另有注明|所列|括号|其余|[标带加注][有明为]?[“”]?[☆★▲△●◎※√◆*]|[☆★▲△●◎※√✓◆■□〇*][”]?号?(?:表示|代表|指|为|是|即|：)/;
/** `——`, `无`: said to be nobody. */
const NOBODY = /^(?:[—\-/]+|无|暂无|)$/;
const LEADING =
  /^(?:(?:本|该|此|上述|以上)(?:条|项|任务|工作|措施|事项|款)*由|以及|由|请|会同|商(?=[省市区县各])|和(?=[省市区县各])|及|与|其中|并由|并)/;

/** Reads the words of a bracket, label line or cell; null where they do not name who does the work. */
export function parseTag(reading: string, span: Span): TagWords | null {
  const draft: Draft = {
    reading,
    members: [],
    pending: [],
    label: null,
    isOpen: false,
    hasRole: false,
    hasDivision: false,
    failed: false,
    helpingGroup: null,
  };
  for (const item of splitList(reading, span)) readItem(draft, item);
  flush(draft, closingRole(draft));
  if (draft.failed || draft.members.length === 0) return null;
  const { isOpen, hasRole, hasDivision } = draft;
  return { members: restoreNames(draft.members), isOpen, hasRole, hasDivision };
}

/** Whether a bracket without any role word can still only be a list of bodies. */
export function isBareList(words: TagWords): boolean {
  const hasAuthority = words.members.some(({ name }) => isAuthority(name));
  return words.members.every(
    ({ name }) =>
      isAuthority(name) || hasOrganEnding(name) || isKnownShape(name) || (hasAuthority && kindOfBody(name) !== "other"),
  );
}

function isKnownShape(name: string): boolean {
  return (
    isCollectiveBody(name) ||
    (kindOfBody(name) !== "other" && kindOfBody(name) !== "platform" && /^[市区县省州旗]/.test(name))
  );
}

function readItem(draft: Draft, item: ListItem): void {
  let [start] = item.span;
  const [, end] = item.span;
  const label = readRoleLabel(draft.reading.slice(start, end));
  if (label) {
    flush(draft, closingRole(draft));
    draft.label = label;
    draft.hasRole ||= label.role !== "skip";
    start += label.length;
  }
  if (start >= end || draft.label?.role === "skip") return;
  if (RULE_WORDS.test(draft.reading.slice(start, end))) return;
  readNames(draft, [start, end], item.group);
}

function readNames(draft: Draft, span: Span, group: number): void {
  const words = draft.reading.slice(...span);
  if (DATED.test(words) && !hasOrganEnding(words)) return;
  const ending = readAnnotation(words) ?? readRoleEnding(words);
  const together = splitTogether(draft.reading, [span[0], span[1] - (ending?.length ?? 0)]);
  addNames(draft, together.main, group, ending !== null);
  if (draft.helpingGroup === group) flush(draft, HELPING);
  else if (ending) closeWith(draft, ending);
  draft.hasRole ||= ending !== null;
  if (together.helpers) addHelpers(draft, together.helpers, group);
}

/** The names behind 会同, here and to the end of their group, help. */
function addHelpers(draft: Draft, span: Span, group: number): void {
  flush(draft, closingRole(draft));
  addNames(draft, span, group, true);
  flush(draft, HELPING);
  draft.helpingGroup = group;
  draft.hasRole = true;
}

const HELPING = { role: "support", word: "会同" } as const;

/** `市科技局（牵头）`: the note behind a name gives the role to this name alone. */
function readAnnotation(words: string): (RoleWord & { length: number; isOwn: true }) | null {
  const match = /（(牵头|负责|主责|主办|配合|协办|参与|协助|责任)(?:单位|部门)?）$/.exec(words);
  if (!match) return null;
  const word = match[1] ?? "";
  const isLead = /牵头|主责|主办/.test(word);
  const helps = /配合|协办|参与|协助/.test(word);
  return { role: isLead ? "lead" : helps ? "support" : "responsible", word, length: match[0].length, isOwn: true };
}

function closeWith(draft: Draft, { role, word, isOwn }: RoleWord & { readonly isOwn?: true }): void {
  draft.hasRole = true;
  draft.hasDivision ||= role === "responsible" && /职|分工|分别|共同/.test(word);
  const last = draft.pending.at(-1);
  if (isOwn && last && draft.pending.length > 1) {
    draft.pending.pop();
    flush(draft, closingRole(draft));
    draft.pending.push(last);
  }
  if (role === "support") keepEarlier(draft, last?.group);
  flush(draft, { role, word });
}

/** `责任单位：A、B，C配合`: the word at the end speaks of its own group where nobody leads yet. */
function keepEarlier(draft: Draft, group: number | undefined): void {
  const earlier = draft.pending.filter((name) => name.group !== group);
  if (earlier.length === 0) return;
  const own = draft.pending.filter((name) => name.group === group);
  draft.pending = earlier;
  flush(draft, closingRole(draft));
  draft.pending = own;
}

/** `A会同B负责`: B helps. */
function splitTogether(reading: string, span: Span): { main: Span; helpers: Span | null } {
  const words = reading.slice(...span);
  const at = /(?<=[局委办厅部府会院司])(?:会同|商请?|联合)(?=[\u4e00-\u9fff]{2})/.exec(words);
  if (!at) return { main: span, helpers: null };
  const cut = span[0] + at.index;
  return { main: [span[0], cut], helpers: [cut + at[0].length, span[1]] };
}

function addNames(draft: Draft, span: Span, group: number, hasEnding: boolean): void {
  let [start, end] = span;
  const { reading } = draft;
  start += LEADING.exec(reading.slice(start, end))?.[0].length ?? 0;
  const open = OPEN_ENDING.exec(reading.slice(start, end));
  if (open) {
    draft.isOpen = true;
    end = start + open.index;
  }
  if (end <= start) return;
  const middle = OPEN_MIDDLE.exec(reading.slice(start, end));
  if (middle) {
    draft.isOpen = true;
    addNames(draft, [start, start + middle.index], group, hasEnding);
    start += middle.index + middle[0].length;
  }
  for (const part of splitJoined(reading, [start, end])) addName(draft, part, group, hasEnding);
}

/** `市教育局（3项）`: how many tasks the body has is no part of its name. */
const COUNT_NOTE = /（(?:共|计|共计)?\d{1,3}[项条个件]）$/;

function addName(draft: Draft, span: Span, group: number, hasEnding: boolean): void {
  const words = draft.reading.slice(...span);
  const isMarked = words.search(/^[☆★▲△●◎※√◆*]|[☆★▲△●◎※√◆*]$/) >= 0;
  const name = withoutMarks(words)
    .replace(/\s/g, "")
    .replace(/(?:分别|共同|各自|联合|具体)$/, "")
    .replace(COUNT_NOTE, "");
  if (NOBODY.test(name) || (name === "" && hasEnding)) return;
  if (!canBeBody(name)) {
    draft.failed = true;
    return;
  }
  const lead = words.search(/[^☆★▲△●◎※√◆*\s]/);
  const start = span[0] + Math.max(0, lead);
  const length = withoutMarks(words.slice(Math.max(0, lead))).replace(COUNT_NOTE, "").length;
  draft.pending.push({ name, span: [start, start + length], group, isMarked });
}

/** The words without the marks at both their ends. */
function withoutMarks(words: string): string {
  let [start, end] = [0, words.length];
  while (start < end && MARKS.includes(words.charAt(start))) start++;
  while (end > start && MARKS.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

function closingRole({ label, members }: Draft): { role: RoleOfWord | "bare"; word: string | null } {
  if (label) return label;
  const hasLead = members.some(({ role }) => role === "lead");
  return hasLead ? { role: "support", word: null } : { role: "bare", word: null };
}

function flush(draft: Draft, { role, word }: { role: RoleOfWord | "bare"; word: string | null }): void {
  for (const name of draft.pending) draft.members.push({ ...name, role, roleWord: word });
  draft.pending = [];
}

function restoreNames(members: readonly TagMember[]): TagMember[] {
  let previous: string | null = null;
  return members.map((member) => {
    const name = restorePrefix(member.name, previous);
    if (/^(?:[省市区县州旗盟]|新区|高新区|经开区|开发区)/.test(name)) previous = name;
    return { ...member, name };
  });
}
