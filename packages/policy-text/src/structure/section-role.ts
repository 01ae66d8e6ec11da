import type { SectionRole } from "../extraction.ts";

interface RoleGrammar {
  readonly role: SectionRole;
  /** What the heading of a chapter may say. */
  readonly chapter: RegExp;
  /** What a heading below a chapter must say in full, so that `强化目标考核` stays a task. */
  readonly nested: RegExp;
}

const ROLES: readonly RoleGrammar[] = [
  {
    role: "safeguards",
    chapter:
      /保障|组织实施|组织领导|工作要求|实施要求|工作机制$|推进机制|监督考核|督促检查|支持政策$|政策支持$|政策措施$|(?:规划|计划|方案)(?:的)?实施|实施机制|强化支撑$/,
    nested: /^(?:保障措施|组织保障|组织实施|保障机制|实施保障|工作要求|组织领导)$/,
  },
  {
    role: "background",
    chapter:
      /背景|基础(?:和|与|及|、)?(?:条件|环境|形势|现状)?$|^(?:发展|产业|工作)?(?:现状|基础|基本情况)|形势|回顾|成效|机遇|挑战|发展环境|现有基础|工作情况/,
    nested:
      /^(?:发展|产业|工作|现有|主要|面临的?|存在的?|国内外?|国际|国外|本市|我[省市区县])*(?:现状|基础|形势|机遇|挑战|成效|问题|背景|优势|短板|不足|趋势|环境)(?:(?:和|与|及|、)(?:现状|基础|形势|机遇|挑战|成效|问题|背景|优势|短板|不足|趋势|环境))*$/,
  },
  {
    role: "goals",
    chapter: /目标|愿景|主要指标|指标体系$|预期成效/,
    nested:
      /^(?:发展|总体|主要|工作|行动|近期|远期|阶段|具体|年度|分阶段|建设|产业|预期|量化|实施|到20\d\d年)*(?:目标|愿景|主要指标|预期指标|发展指标)/,
  },
  {
    role: "principles",
    chapter:
      /总体要求|总体思路|总体部署|指导思想|基本原则|工作思路|发展思路|推进思路|发展理念|总则|战略定位|发展战略$|基本思路/,
    nested:
      /^(?:指导思想|(?:基本|工作|发展|实施|主要|推进)?原则|(?:总体|发展|推进|工作|基本)?(?:思路|要求|理念)|(?:战略|发展|功能|总体)定位)$/,
  },
  {
    role: "notes",
    chapter: /^附则|名词解释|^注释|术语|^其他(?:事项)?$|有效期|施行/,
    nested: /^(?:附则|名词解释|注释|说明)$/,
  },
];

const DECLARATORY: readonly SectionRole[] = ["principles", "goals", "background", "furniture", "notice", "notes"];

/** What a section is for, by the words of its heading and the role of the section above it (null for a chapter). */
export function roleOfHeading(title: string, above: SectionRole | null): SectionRole {
  const words = title.replace(/[\s。：“”"]/g, "");
  if (above === null || above === "attachment") return chapterRole(words);
  return ROLES.find(({ nested }) => nested.test(words))?.role ?? above;
}

/** Whether sections of this role state aims and reasons instead of ordering work. */
export function isDeclaratory(role: SectionRole): boolean {
  return DECLARATORY.includes(role);
}

/** A heading that opens with a verb orders work, whatever its last word: 夯实产业基础, 优化发展环境. */
const OPENS_WITH_ORDER =
  /^(?:夯实|强化|筑牢|打牢|打造|完善|建设|建立|构建|提升|提高|巩固|优化|营造|推进|推动|加快|加强|加大|深化|健全|培育|壮大|实施|拓展|增强|做强|做优|做大|聚焦|突出|创新|改善|实现|抢抓|激发|促进|引导|支持|鼓励|开展|落实|抓好|补齐|布局|集聚|攻克|突破)/;

function chapterRole(words: string): SectionRole {
  const isSafeguard = /保障/.test(words) && !/任务/.test(words);
  if (/任务|举措|行动$|重点工作|工程$/.test(words) && !words.endsWith("目标任务")) {
    return isSafeguard ? "safeguards" : "tasks";
  }
  const isOrder = OPENS_WITH_ORDER.test(words);
  return ROLES.find(({ role, chapter }) => chapter.test(words) && (!isOrder || role === "safeguards"))?.role ?? "tasks";
}
