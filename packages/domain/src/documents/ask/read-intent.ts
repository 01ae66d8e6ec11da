import { take } from "./question-text.ts";
import type { QuestionText } from "./question-text.ts";
import type { AskIntent, ReadCondition } from "./understanding.ts";

/** How each wish is said, in Chinese and English; the first that is found counts. */
const INTENTS: readonly (readonly [AskIntent, RegExp])[] = [
  [
    "changed",
    /变更|改动|变动|(?:修改|调整|改)(?:过|了)|(?:有)?(?:什么|哪些)变化|what (?:has |was |have )?changed|\bchanges?\b|\bedited\b/,
  ],
  [
    "who",
    /由?谁(?:来)?|(?:由)?(?:哪个|哪些|哪家|哪几个|什么)(?:部门|单位|局|委办|机构)|(?:责任|牵头|配合)(?:单位|部门)是(?:谁|什么)?|\bwho(?:se|m)?\b|(?:which|what) (?:departments?|bureaus?|bod(?:y|ies)|offices?)/,
  ],
  [
    "when",
    /什么时候|什么时间|何时|哪一?年|几时|几月|多久|(?:截止|完成)(?:时间|时限|日期)|(?:时限|时间节点)是?|\bwhen\b|(?:what(?:'s| is) )?the deadline/,
  ],
  [
    "count",
    /(?:有|共|负责|承担|牵头|配合|共有)?(?:多少|几)(?:项|个|条|件)?(?:重点)?(?:任务|工作|事项)|任务(?:数量?|总数)|(?:任务|工作)(?:一?共)?有(?:多少|几)(?:项|个|条)?|how many (?:key )?tasks?/,
  ],
  [
    "target",
    /(?:目标|指标)(?:值)?(?:是|为|有)?(?:多少|哪些|什么)?|(?:要|应|将|需要?)?(?:达到|建成|培育|提高|提升|降低|压减|压缩|完成)?(?:多少|几)(?:个|家|项|座|处|条|人次?|亿元|万元|公里|%|p|所|张|次|倍)?|(?:what(?:'s| is| are) )?the (?:targets?|goals?|value)(?: value)?(?: for| of)?|how (?:many|much|large|big|high)|what (?:percentage|share|proportion)|\btargets?\b/,
  ],
  [
    "tasks",
    /(?:哪些|什么|哪几项)?(?:重点)?(?:任务|工作任务|事项)(?:清单)?(?:有哪些|是什么|有)?|哪些工作|(?:要|负责|牵头|配合)?(?:做|干)(?:些)?什么|(?:which|what|list|show(?: me)?|all)?(?: (?:the|key|all))*\s*tasks?(?: are)?|what (?:does|do|must|will|should) (?=.*\b(?:lead|do|support|deliver)\b)/,
  ],
  [
    "says",
    /(?:是)?(?:怎么|怎样|如何)(?:说|规定|要求|提|安排|部署|表述|写|做|推进|建设|发展)?的?|说了?些?什么|提到了?(?:什么|哪些)?|有(?:什么|哪些)(?:规定|要求|措施|举措|安排|内容|表述)|(?:哪些|什么)(?:规定|要求|措施|举措|安排|内容)|(?:what|how) (?:does|do|is|are|will)|\bsays?\b(?: (?:on|about))?/,
  ],
];

/** What the question wants to know; words that only say so are struck out. */
export function readIntent(text: QuestionText): AskIntent {
  for (const [intent, pattern] of INTENTS) {
    if (!take(text, pattern)) continue;
    return intent;
  }
  return "words";
}

const ROLES: readonly (readonly [ReadCondition["value"] | null, RegExp])[] = [
  ["joint", /共同负责|联合负责|jointly(?: responsible)?/],
  [
    "lead",
    /(?:作为)?(?:牵头|主办|领衔|主责|主要负责)(?:单位|部门)?(?:负责|的)?|\b(?:led|lead|leads|leading|headed)\b(?: by)?/,
  ],
  [
    "support",
    /(?:作为)?(?:配合|协办|协助|参与)(?:单位|部门)?的?|\b(?:support(?:s|ed|ing)?|assist(?:s|ed|ing)?)\b(?: by)?/,
  ],
  [null, /(?:责任单位|责任部门|负责|承担|落实)(?:是|的)?|\b(?:responsible|in charge|duty)\b(?: for| of)?/],
];

/** The duty a question speaks of: 牵头, 配合, 共同负责; 负责 means any of them. */
export function readRole(text: QuestionText): ReadCondition[] {
  for (const [value, pattern] of ROLES) {
    const match = take(text, pattern);
    if (match) return value === null ? [] : [{ field: "dutyRole", value, name: null, words: match[0].trim() }];
  }
  return [];
}

const FLAGS: readonly (readonly [ReadCondition["field"], string, RegExp])[] = [
  [
    "leadBasis",
    "none",
    /(?:没有|无|未明确|缺少)(?:责任单位|责任部门|负责单位|单位负责)|无人负责|没人负责|(?:without|no) (?:a |any )?(?:responsible )?(?:department|body|owner)s?|nobody is responsible/,
  ],
  ["isKey", "true", /重点任务(?=.)|key(?= tasks?)/],
  ["hasQuestion", "true", /有疑问的?|存疑的?|待确认的?|with (?:an? )?open questions?/],
];

/** Marks of tasks a question speaks of. */
export function readFlags(text: QuestionText): ReadCondition[] {
  return FLAGS.flatMap(([field, value, pattern]) => {
    const match = field === "isKey" ? pattern.exec(text.rest) : take(text, pattern);
    return match ? [{ field, value, name: null, words: match[0].trim() }] : [];
  });
}

const ASKING =
  /[?？]|[吗呢么]$|谁|哪[个些家年一几]|什么|多少|几[项个条家年]|何时|如何|怎么|怎样|是否|有没有|^(?:who|what|which|when|how|where|why|does|do|is|are|list|show)\b/i;

/** Whether words read as a question. */
export function isQuestion(typed: string): boolean {
  return ASKING.test(typed.trim());
}
