import { unwrap, type Unwrapped } from "../content/unwrap.ts";
import type { Span } from "../span.ts";
import { hasOrganEnding, isAuthority, isCollectiveBody, kindOfBody } from "./body-kind.ts";
import { pairBrackets } from "./brackets.ts";
import { isOffice } from "./parse-names.ts";
import { isBareList, parseTag, type TagWords } from "./parse-tag.ts";
import { findProseTags } from "./prose-tags.ts";

/** A place in a paragraph that says who does the work. */
export interface Tag {
  /** Bracket, label line or clause, with its brackets. */
  readonly span: Span;
  readonly words: TagWords;
  readonly form: "bracket" | "label" | "sentence" | "prose";
  /** Half of its bracket is lost. */
  readonly isBroken: boolean;
  /** Nothing but a tag stands in the paragraph. */
  readonly isAlone: boolean;
}

/** How far the finder may trust a bracket without a role word. */
export interface TagHabits {
  /** The document closes its paragraphs with bare brackets, so that an unusual name at such a place is a body too. */
  readonly usesBareBrackets: boolean;
}

const LONGEST_TAG = 800;

/** Finds every tag of a paragraph, in reading order. */
export function findTags(reading: string, span: Span, habits: TagHabits): Tag[] {
  const text = unwrap(reading, span);
  const bracketed = findBracketed(text.reading, text.span, habits);
  const found = bracketed.length > 0 ? bracketed : findUnbracketed(text.reading, text.span);
  const alone = isAlone(text.reading, text.span, found);
  return found.map((tag) => ({
    ...tag,
    span: text.place(tag.span),
    words: placeWords(tag.words, text),
    isAlone: alone,
  }));
}

function placeWords(words: TagWords, { place }: Unwrapped): TagWords {
  return { ...words, members: words.members.map((member) => ({ ...member, span: place(member.span) })) };
}

function isAlone(reading: string, [start, end]: Span, tags: readonly { readonly span: Span }[]): boolean {
  let at = start;
  for (const { span } of tags) {
    if (/[^\s。；，]/.test(reading.slice(at, span[0]))) return false;
    at = span[1];
  }
  return !/[^\s。；，]/.test(reading.slice(at, end));
}

type Found = Omit<Tag, "isAlone">;

function findBracketed(reading: string, span: Span, habits: TagHabits): Found[] {
  const { pairs, openHalves, closeHalves } = pairBrackets(reading, span);
  const whole = pairs.flatMap(([open, close]) => {
    const words = close - open > LONGEST_TAG ? null : parseTag(reading, [open + 1, close - 1]);
    const isTag = words !== null && isAcceptable(reading, [open, close], span, words, habits);
    return isTag ? [{ span: [open, close] as const, words, form: "bracket" as const, isBroken: false }] : [];
  });
  const open = openHalves.at(-1);
  if (open !== undefined && whole.every((tag) => tag.span[1] <= open))
    whole.push(...brokenTail(reading, [open, span[1]], 1));
  const close = closeHalves.at(-1);
  if (close !== undefined && isClosing(reading, close + 1, span[1])) {
    const from = sentenceStart(reading, span[0], close);
    if (whole.every((tag) => tag.span[1] <= from)) whole.push(...brokenTail(reading, [from, close + 1], 0));
  }
  return whole;
}

function brokenTail(reading: string, [start, end]: Span, opening: number) {
  if (end - start > LONGEST_TAG) return [];
  const inside: Span = [start + opening, opening === 0 ? end - 1 : end];
  const words = parseTag(reading, inside);
  const isSure =
    words !== null && (words.hasRole || isBareList(words)) && words.members.some(({ name }) => isSureBody(name));
  return isSure ? [{ span: [start, end] as const, words, form: "bracket" as const, isBroken: true }] : [];
}

function isAcceptable(reading: string, tag: Span, span: Span, words: TagWords, habits: TagHabits): boolean {
  if (words.hasRole) return true;
  const before = reading.slice(tag[0] - 1, tag[0]);
  const closesParagraph = isClosing(reading, tag[1], span[1]);
  if (!isBareList(words)) return habits.usesBareBrackets && closesParagraph && /[。；！”.]/.test(before);
  return isAcceptableList(reading, tag, words, habits, closesParagraph);
}

/** A list of bodies without a role word: an authority's name tells it, or the place where it stands. */
function isAcceptableList(
  reading: string,
  tag: Span,
  words: TagWords,
  habits: TagHabits,
  closesParagraph: boolean,
): boolean {
  const before = reading.slice(tag[0] - 1, tag[0]);
  const hasAuthority = words.members.some(({ name }) => isAuthority(name));
  if (hasAuthority && !/[局委办厅部府会院心室组]/.test(before)) return true;
  const isClosingSentence = closesParagraph || closesSentence(reading, tag[1]);
  if (hasAuthority || habits.usesBareBrackets) return isClosingSentence;
  return closesParagraph && areOffices(words);
}

function closesSentence(reading: string, at: number): boolean {
  return at >= reading.length || "。；\n".includes(reading.charAt(at));
}

/** （民政局、卫健局）: without a city's prefix, but what offices of every city are called. */
function areOffices({ members }: TagWords): boolean {
  return members.every(({ name }) => isOffice(name) && hasOrganEnding(name));
}

/** Whether only punctuation and blanks stand between two offsets. */
function isClosing(reading: string, from: number, to: number): boolean {
  return to - from < 8 && !/[^\s。；，、]/.test(reading.slice(from, to));
}

function isSureBody(name: string): boolean {
  return isAuthority(name) || hasOrganEnding(name) || isCollectiveBody(name);
}

function sentenceStart(reading: string, floor: number, before: number): number {
  for (let at = before - 1; at >= Math.max(floor, before - LONGEST_TAG); at--) {
    if ("。；！\n".includes(reading[at] ?? "")) return at + 1;
  }
  return floor;
}

const LABEL =
  /(?:[省市区县镇]级)?(?:牵头|主办|主责|责任|负责|承办|实施|落实|配合|协办|协同|参与|参加|协助)(?:负责|责任|实施|配合)?(?:单位|部门|主体|处室|机构)(?:：|为|是)/g;

function findUnbracketed(reading: string, span: Span): Found[] {
  const labelled = findLabelled(reading, span);
  if (labelled.length > 0) return labelled;
  return findClosingSentence(reading, span) ?? findProseTags(reading, span);
}

/** `牵头单位：A；配合单位：B` as a line of its own or behind the last sentence. */
function findLabelled(reading: string, [start, end]: Span): Found[] {
  const text = reading.slice(start, end);
  const found: Found[] = [];
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    if (match.index > 0 && !/[\s。；，：—]/.test(text[match.index - 1] ?? "")) continue;
    const from = start + match.index;
    const to = labelEnd(reading, from + match[0].length, end);
    const words = to - from > LONGEST_TAG ? null : parseTag(reading, [from, to]);
    LABEL.lastIndex = to - start;
    if (!words?.hasRole) continue;
    found.push({ span: [from, to], words, form: "label", isBroken: false });
  }
  return found;
}

/** A label's list runs to the end of its sentence; sentences that open with a further label belong to it. */
function labelEnd(reading: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_TAG + 1);
  for (let at = from; at < limit; at++) {
    if (!"。\n".includes(reading[at] ?? "")) continue;
    const next = reading.slice(at + 1, at + 20).trimStart();
    if (!/^\S{2,8}(?:单位|部门|主体|时限|时间)：/.test(next)) return at;
  }
  return limit;
}

/** `…。市科技局、市教委按职责分工负责。`: a last sentence that is nothing but owners. */
function findClosingSentence(reading: string, [start, end]: Span): Found[] | null {
  let to = end;
  while (to > start && /[\s。；]/.test(reading[to - 1] ?? "")) to--;
  const from = sentenceStart(reading, start, to);
  if (to - from > 200 || to - from < 5) return null;
  const words = parseTag(reading, [from, to]);
  const isSure = words?.hasRole === true && words.members.every(({ name }) => isOwnBody(name, reading[from]));
  return isSure ? [{ span: [from, to], words, form: "sentence", isBroken: false }] : null;
}

/** 由市供水集团负责: a city's own house; 县级医院 and 市场主体 are none, nor is 市科技局牵头建成中心. */
function isOwnBody(name: string, opening: string | undefined): boolean {
  if (isAuthority(name) || isCollectiveBody(name)) return true;
  if (opening !== "由" || /牵头|负责|[局委厅办府]./.test(name)) return false;
  return /^[省市区县州旗](?![级属域场民内])/.test(name) && !["other", "platform"].includes(kindOfBody(name));
}
