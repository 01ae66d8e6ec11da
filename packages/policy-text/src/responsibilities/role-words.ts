/** What a word of the text makes of the bodies beside it; `skip` is a label whose words are no bodies (适用范围, 完成时限). */
export type RoleOfWord = "lead" | "responsible" | "support" | "other" | "skip";

/** A role word found in an item of a list. */
export interface RoleWord {
  readonly role: RoleOfWord;
  /** As written: `牵头`, `按职责分工负责`. */
  readonly word: string;
}

const WHO = "(?:责任)?(?:单位|部门|主体|机关|处室|机构|委办局|科室|股室)?";

/** Between a label and its names; without 单位 or 部门 only a colon or blank makes a label. */
const SAYS = "(?:：|\\s+|(?<=单位|部门|主体|机构)(?:为|是))";

/** 市级牵头单位, 区级责任单位. */
const LEVEL = "(?:[省市区县镇]级)?";

const LABELS: readonly (readonly [RoleOfWord, RegExp])[] = [
  [
    "skip",
    /^(?:(?:完成|办结|推进|实施|责任|工作)?(?:时限|时间|期限|节点|进度)(?:要求|安排|节点)?|适用范围|适用对象|联系人|联系电话|联络员|责任人|(?:责任|牵头|分管|包联|挂帅|责任市|市级|区级|县级)\S{0,4}领导|备注|完成标志|进度安排|政策依据|说明|资金来源|预期目标|工作目标|目标)：/,
  ],
  [
    "lead",
    new RegExp(
      `^${LEVEL}(?:总牵头|共同牵头|牵头(?:负责|实施|组织)?|主办|主责|主要责任|第一责任|主牵头|主要负责)${WHO}${SAYS}`,
    ),
  ],
  ["support", new RegExp(`^${LEVEL}(?:主要)?(?:协同配合|配合|协办|协同|参与|参加|协助|支持|协作|会办)${WHO}${SAYS}`)],
  ["other", new RegExp(`^${LEVEL}(?:业务)?(?:指导|监督|督导|督办|督查|监管)${WHO}${SAYS}`)],
  [
    "responsible",
    new RegExp(
      "^(?:[省市区县镇]级)?(?:主要)?(?:责任|负责|承办|实施|落实|承担|主管|任务|推进|执行|建设)(?:单位|部门|主体|机关|处室|机构|分工|委办局|科室)(?:：|为|是|\\s+)",
    ),
  ],
  ["responsible", /^(?:责任|负责|分工)：/],
];

const ENDINGS: readonly (readonly [RoleOfWord, RegExp])[] = [
  [
    "responsible",
    /(?:按照?|依照?|依据|根据|结合)(?:各自|本?部门|有关|相关)?(?:的)?(?:职责|职能|分工|权限|任务|工作|和|与|、)+(?:范围|要求)?(?:内)?(?:分别|分头|共同|各自|协同|具体|组织|做好|抓好)?(?:负责|落实|推进|实施|组织实施|承担|相关工作|有关工作)?(?:落实)?$/,
  ],
  [
    "lead",
    /(?:共同|分别|联合|具体|统筹|组织|总|为)?牵头(?:负责|组织|实施|推进|落实|组织实施|抓总|落实推进|推动|承办|办理)?(?:单位|部门)?$/,
  ],
  ["lead", /(?:为|是)?(?:主责|主办|第一责任)(?:单位|部门)?$|为主$/],
  [
    "support",
    /(?:协同|共同|积极|分别|密切|按职责|按职责分工|按分工)?(?:配合|协助|参与|参加|协办|协同|会办|支持)(?:实施|落实|推进|负责|做好|单位|部门)?$/,
  ],
  ["other", /(?:负责)?(?:业务|技术)?(?:指导|督导|监督|监管|督促|督办|督查)$/],
  [
    "responsible",
    /(?:共同|分别|分头|具体|组织|联合|主要|分工|统一|各自|全面|直接|统筹|抓好)?(?:负责|落实|承担|实施|承办|推进|推动|抓落实|办理|主管)(?:落实|实施|推进|组织实施|具体实施)?$/,
  ],
];

/** The label that opens an item, as `牵头单位：` does. */
export function readRoleLabel(item: string): (RoleWord & { readonly length: number }) | null {
  for (const [role, pattern] of LABELS) {
    const match = pattern.exec(item);
    if (match) return { role, word: match[0].replace(/[：\s]+$/, ""), length: match[0].length };
  }
  return null;
}

/** The role verb that closes an item, as `牵头` and `按职责分工负责` do. */
export function readRoleEnding(item: string): (RoleWord & { readonly length: number }) | null {
  const tail = item.slice(-24);
  if (!/[头责实施进参与加合助办同持导督管促主位门动担工能内作限落理]$/.test(tail)) return null;
  for (const [role, pattern] of ENDINGS) {
    const match = pattern.exec(tail);
    if (match && match[0].length > 0) return { role, word: match[0], length: match[0].length };
  }
  return null;
}
