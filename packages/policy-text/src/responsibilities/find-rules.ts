import { unwrap, type Unwrapped } from "../content/unwrap.ts";
import type { Span } from "../span.ts";
import type { TagWords } from "./parse-tag.ts";
import { parseTag } from "./parse-tag.ts";
import type { RuleInForce } from "./assign-roles.ts";

/** A statement about owners that holds for more than its own sentence. */
export type OwnerRule =
  | { readonly kind: "first_leads"; readonly span: Span; readonly from: number }
  | { readonly kind: "marked_leads"; readonly span: Span; readonly from: number }
  /** `以下均由…落实`: these bodies hold for every task behind it. */
  | {
      readonly kind: "inherited";
      readonly span: Span;
      readonly from: number;
      readonly words: TagWords;
      /** `均需…落实`: they are named beside the owners of each task; `均由…负责` only where a task names nobody. */
      readonly addsToAll: boolean;
      /** `下同`, `不再列出`, or said in a bracket: it holds to the end; else to the end of its chapter. */
      readonly isForAll: boolean;
    }
  /** `以上均由…落实`: these bodies hold for what stands above and names nobody. */
  | {
      readonly kind: "covers_above";
      readonly span: Span;
      readonly from: number;
      readonly words: TagWords;
      readonly addsToAll: boolean;
    };

const FIRST_LEADS =
  /(?:[列排]|排[列名序]|位列|列示|署名)?(?:在|于|为)?(?:第一位|首位|第一名?|最前面?|首个|之首|第1位)(?:的|者|列出的)*(?:责任(?:者|的)*)?(?:(?:单位|部门)(?:者|的)*)*(?:，)?(?:即|均)?(?:为|是|系|作为)(?:本项|该项|此项|各项|相应|总)?(?:工作|任务)?(?:的)?(?:总)?(?:牵头|主办|主责|主要责任|第一责任)/g;
const MARKED_LEADS =
  /(?:[标带加注打]有?|标注|标记|注明|划|画)?[“"（]?[☆★▲△●◎※√◆*][”"）]?(?:号|标[记识]|符号)?(?:的|者)*(?:责任)?(?:单位|部门)?(?:，)?(?:为|是|表示|代表|即)(?:该项|本项|各项)?(?:工作|任务)?(?:的)?(?:牵头|主办|主责)/g;
const INHERITED =
  /(?:以[下上]|上述)(?:各项|各条|所有|任务|措施|工作|内容|事项|重点任务)*(?:除[^，。；]{1,14}外)?(?:，)?(?:(?:均|都|皆|全部)|(?<=(?:以上|上述)(?:各项|所有)?(?:任务|措施|工作|内容|事项|重点任务)，?))(?:需|须|由|需由|须由|请|应由)([^。；，\n]{2,80}?)(?:按职责分工|分别|共同)?(负责落实|负责|落实|牵头|组织实施|配合|实施)/dg;

/** `以上任务，各区县政府均为责任单位`: they are named beside the owners of each task. */
const EVERYWHERE =
  /(?:以上|上述)(?:各项|各条|所有|全部|重点|主要|目标|工作)*(?:任务|措施|工作|内容|事项|举措)(?:中)?(?:，)?([^。；，\n]{2,80}?)(?:均|都|同)(?:为|是|作为)(责任|配合|落实|参与|协同|实施|协办)(?:单位|部门|主体)/dg;

const TRIGGER = /第一|首位|首个|最前|之首|第1位|☆|★|▲|△|●|◎|※|√|◆|\*|以[下上]|上述/;

/** Finds the document's own rules about who leads, each with the offset from which it holds. */
export function findRules(reading: string, spans: readonly Span[]): OwnerRule[] {
  return spans.flatMap((span): OwnerRule[] => {
    const text = unwrap(reading, span);
    const words = text.reading.slice(...text.span);
    if (!TRIGGER.test(words)) return [];
    const [from] = span;
    return [
      ...matches(words, FIRST_LEADS, text).map((found) => ({ kind: "first_leads" as const, span: found, from })),
      ...matches(words, MARKED_LEADS, text).map((found) => ({ kind: "marked_leads" as const, span: found, from })),
      ...inherited(words, text),
      ...everywhere(words, text),
    ];
  });
}

function matches(words: string, pattern: RegExp, { span: [offset], place }: Unwrapped): Span[] {
  return [...words.matchAll(pattern)].map((match) =>
    place([offset + match.index, offset + match.index + match[0].length]),
  );
}

function inherited(words: string, { span: [offset], place, reading }: Unwrapped): OwnerRule[] {
  return [...words.matchAll(INHERITED)].flatMap((match): OwnerRule[] => {
    const names = match.indices?.[1];
    if (!names) return [];
    const end = offset + match.index + match[0].length;
    const tag = parseTag(reading, [offset + names[0], end]);
    if (!tag) return [];
    const members = tag.members.map((member) => ({ ...member, span: place(member.span) }));
    const span = place([offset + match.index, end]);
    const found = { span, from: span[1], words: { ...tag, members } };
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const addsToAll = /均(?:需|须|请|应)/.test(match[0]) && !/除/.test(match[0]);
    const isForAll = /下同|不再/.test(after) || isInBracket(words, match.index);
    return /^(?:以上|上述)/.test(match[0])
      ? [{ kind: "covers_above", ...found, addsToAll }]
      : [{ kind: "inherited", ...found, isForAll, addsToAll }];
  });
}

function everywhere(words: string, { span: [offset], place, reading }: Unwrapped): OwnerRule[] {
  return [...words.matchAll(EVERYWHERE)].flatMap((match): OwnerRule[] => {
    const names = match.indices?.[1];
    const tag = names && parseTag(reading, [offset + names[0], offset + names[1]]);
    if (!tag) return [];
    const role = /配合|参与|协/.test(match[2] ?? "") ? ("support" as const) : ("responsible" as const);
    const members = tag.members.map((member) => ({ ...member, role, span: place(member.span) }));
    const span = place([offset + match.index, offset + match.index + match[0].length]);
    return [{ kind: "covers_above", span, from: span[1], words: { ...tag, members }, addsToAll: true }];
  });
}

function isInBracket(words: string, at: number): boolean {
  return words.lastIndexOf("（", at) > words.lastIndexOf("）", at);
}

/** The rules in force for a tag that begins at this offset. A rule said at the very end or in a note holds throughout. */
export function ruleAt(rules: readonly OwnerRule[], at: number, lastTag: number): RuleInForce {
  const holds = (kind: OwnerRule["kind"]) =>
    rules.some((rule) => rule.kind === kind && (rule.from <= at || rule.from > lastTag));
  return { firstLeads: holds("first_leads"), markedLeads: holds("marked_leads") };
}
