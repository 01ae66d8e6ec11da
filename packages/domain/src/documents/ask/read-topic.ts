import type { QuestionText } from "./question-text.ts";

/** Words of questions that name no matter. */
const CHINESE_FILLERS =
  /请问一?下?|我想(?:知道|问|了解)一?下?|想(?:知道|问|了解)|告诉我|帮我|查(?:一下|询|找|看)?|列出|关于|有关|相关|方面|情况|内容|哪些|哪个|哪里|什么|多少|是否|有没有|以及|需要|应该|应当|可以|到期|完成|截止|结束|进行|之中|其中|目前|现在|最近|近期|所有|全部|一共|总共|分别|主要|具体|本市|我市|全市|我们|你们|它们|任务|工作|目标值|目标|指标|年底|为止|并且|而且|同时|或者|里面|文件|吗|呢|吧|啊|呀|了|请/g;
const CHINESE_EDGES =
  /^[的了在是与和及等把对中为将要有由且并到从就都被给让用里来会能个项按]+|[的了在是与和及等把对中为将要有由且并到从就都被给让用里来会能个项]+$/g;
/** 智慧社区要建: what shall become of the matter is no part of it. */
const WISHES =
  /(?:要|将|应|需|会|拟)(?:新?建设?|建成|开通|达到|达成|培育|新增|引进|培训|完成|压减|降低|提高|提升|接入|上线|覆盖)+$/;
const BETWEEN = /[的、和与及]/;

const ENGLISH_FILLERS = new Set(
  `a about according after all also an and any are as at be been before being between by can could did do does done due during each end
  for from given go goes had has have how i in into is it its list many may me much must my near no not of on one or our over plan plans
  please related say says shall she should show so some tell than that the their them then there these they this those through to under
  until up upon us was we were what when where which while who whom whose why will with within work would year years you your finish
  finished complete completed completion deadline deadlines expire expires department departments bureau city municipal task tasks target
  targets goal goals reach amount number value build built develop`.split(/\s+/),
);

/** The matter that is left of a question once everything else is struck out, word by word. */
export function readTopic({ rest }: QuestionText): string[] {
  const words = rest
    .replace(CHINESE_FILLERS, " ")
    .split(/[^\p{Script=Han}a-z0-9+.%-]+/u)
    .flatMap(
      (stretch) =>
        stretch.match(/[\p{Script=Han}]+(?:[a-z0-9+-]+[\p{Script=Han}]*)*|[a-z0-9+.%-]+[\p{Script=Han}]*/gu) ?? [],
    )
    .flatMap((word) => word.split(BETWEEN))
    .map((word) => word.replace(WISHES, "").replace(CHINESE_EDGES, ""))
    .filter((word) => isMatter(word));
  return [...new Set(words)];
}

function isMatter(word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return Array.from(word).length >= 2;
  return word.length >= 2 && /[a-z0-9]/.test(word) && !ENGLISH_FILLERS.has(word) && !/^(?:19|20)\d{2}$/.test(word);
}

/** Verbs that every task has; without them the matter itself remains. */
const COMMON_VERBS =
  /^(?:建设|建成|推进|推动|发展|打造|完善|加强|加快|提升|提高|实施|开展|构建|健全|优化|培育|支持|落实|强化|深化|促进|做好|组织)|(?:建设|推进|发展|工作|体系|规模|数量|情况)$/g;

/** The same matter in fewer words, for when nothing has them all; null when nothing can be left out. */
export function loosenTopic(words: readonly string[]): string[] | null {
  const looser = words.map((word) => word.replace(COMMON_VERBS, "")).filter((word) => Array.from(word).length >= 2);
  return looser.length > 0 && looser.join() !== words.join() ? looser : null;
}
