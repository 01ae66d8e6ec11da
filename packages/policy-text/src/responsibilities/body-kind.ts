import type { BodyKind } from "../extraction.ts";

/** Name endings by kind, the more telling first; no name of one city stands here. */
const ENDINGS: readonly (readonly [BodyKind, RegExp])[] = [
  ["department", /(?:检察院|法院)$/],
  ["party", /^[省市区县州旗]委(?!员会)[^委]{2,8}(?:部|室|局|办|中心|党校)$/],
  ["fund", /基金(?:会)?$/],
  ["alliance", /(?:联盟|协会|商会|学会|促进会|研究会|联合会|理事会)$/],
  [
    "party",
    /(?:党(?:工)?委|党组|纪委|(?:市|区|县|省|州|旗|团)委|宣传部|组织部|统战部|政法委(?:员会)?|网信办|编办|编委办|文明办|政研室|改革办|总工会|工会|妇联|残联|科协|文联|社科联|工商联|侨联|委老干部局|委(?:办公厅|办公室|办|督查室))$/,
  ],
  [
    "zone",
    /(?:开发区|高新区|新区|保税区|经开区|功能区|示范区|自贸区|自贸试验区|综保区|度假区|风景区|先行区|管委会|管理委员会)$/,
  ],
  ["enterprise", /(?:公司|集团|银行|分行|支行|供电局|电网|铁塔|电信|移动|联通|企业|国企|央企|平台公司|交易所)$/],
  ["park", /(?:产业园|科技园|工业园|园区|产业基地|科技城|孵化器)$/],
  ["platform", /平台$/],
  [
    "institute",
    /(?:大学|学院|研究院|研究所|高校|院校|院所|学校|医院|实验室|研究中心|设计院|科学院|党校|图书馆|博物馆|职院|院|馆)$/,
  ],
  [
    "division",
    /(?:(?:区|县|市|省|州|旗|镇|乡|人民|街道)政府|各(?:区|县|市|镇|乡|街道)|街道(?:办(?:事处)?)?|街镇|乡镇|区县|县区|县市区|市县|镇街|人民政府|[^部单]区|县|(?<!超|城|都)市|镇|乡|盟|旗)$/,
  ],
  [
    "department",
    /(?:局|委|委员会|办|办公室|厅|部|署|处|科|府|中心|总队|支队|大队|队|所|站|社|台|室|法院|检察院|海关|部门|单位|专班|小组|指挥部|公署|机关|人行|院|组|会|司|校|厂|团|港|库|委员会)$/,
  ],
];

const MANY =
  /^(?:[市区县省州旗本全]\S{0,1})?(?:各|有关|相关|其他|其它|全[市区县省])|(?:各|有关|相关|其他|其它)(?=\S{1,8}$)|^(?:县区|区县|县市区|市县|镇街|街镇|乡镇|镇乡|市县区|成员单位|责任单位)/;
const MEMBERS =
  /(?:部门|单位|机构|组织|处室|[市区县镇乡街旗]|街道|开发区|园区|功能区|新区|集聚区|企业|高校|院校|学校|医院|银行|公司|集团|协会|管委会|委员会|政府|办事处|局|委|办|厅|平台|团体|运营商|主体)(?:（[^）]*）)?$/;

/** The kind of a body, by the ending of its name; `other` where no ending tells. */
export function kindOfBody(name: string): BodyKind {
  const bare = withoutNote(name);
  return ENDINGS.find(([, ending]) => ending.test(bare))?.[0] ?? "other";
}

/** Whether a name stands for several bodies (各区政府, 有关部门) that a person must expand. */
export function isCollectiveBody(name: string): boolean {
  return MANY.test(name) && MEMBERS.test(name);
}

const ORGAN =
  /(?:局|委|委员会|办|办公室|厅|部|政府|管委会|法院|检察院|总队|支队|署|海关|工会|妇联|残联|科协|文联|工商联|社科联|侨联|供销社|督查室|分行|银保监局|证监局)$/;
const JURISDICTION =
  /^(?:[省市区县州旗盟]|各|团[省市区县州]|自治区|国家|中央|人民银行|人行|[一-龥]{1,6}?(?:省|市|区|县|州|盟|旗))/;

/** Whether a name can only be an authority: a jurisdiction or 各 before it and an organ's ending behind. */
export function isAuthority(name: string): boolean {
  const bare = withoutNote(name);
  return ORGAN.test(bare) && JURISDICTION.test(bare);
}

/** Whether a name ends as authorities end, with or without its jurisdiction. */
export function hasOrganEnding(name: string): boolean {
  return ORGAN.test(withoutNote(name));
}

/** `市城市管理局（市综合执法局）`: a second name in brackets says nothing of the kind. */
function withoutNote(name: string): string {
  return name.endsWith("）") ? name.replace(/（[^（）]*）$/, "") : name;
}

const SENTENCE_WORDS =
  /的|了|将|把|被|应当|可以|必须|进行|开展|推动|加快|实现|例如|其中|以上|以下|包括|详见|见附|参见|试行|暂行|修订|草案|此件|主动公开|不含|截至|超过|达到|力争|年底|年度|不少于|简称|万元|亿元|[。：？！《》%]/;
const GENERIC =
  /^(?:政府|企业|社会|市场|我国|国家|专人|双方|多方|个人|用户|本人|申请人|主体|机构|专家|院所|高校|学校|科研院所|(?:领军|龙头|骨干|重点|相关|有关|承担|牵头|优势|链主|大型|中小|国有|民营|本地|科技)(?:企业|高校|院所|机构|主体|单位)|领导|分管\S*|主要\S*)$/;

/** `办公室（设在市数据局）`: where a body has its seat, or what it was called; nobody is given work. */
const SEAT = /^(?:设在|设于|挂靠|挂牌|依托|隶属|原[市区县省]|以下)/;

/** Whether words can be the name of a body where a role word already says that they are. */
export function canBeBody(name: string): boolean {
  if (name.length < 2 || name.length > 30 || SEAT.test(name)) return false;
  if (GENERIC.test(name) && !isCollectiveBody(name)) return false;
  return !SENTENCE_WORDS.test(name) && !/^[\d.\s-]+$|\d{4}年|\|/.test(name);
}
