import { isAuthority } from "../responsibilities/body-kind.ts";
import type { ColumnRole } from "./outline.ts";

const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:序号|编号|序|号|No\.?|项次)$/i],
  ["other", /领导|责任人|联系人|联络员|挂帅|包联|负责人/],
  ["responsible", /牵头.{0,6}(?:配合|协办|参与|责任)|责任.{0,6}配合/],
  ["support", /配合|协办|协同|参与|参加|协助/],
  ["lead", /牵头|主办|主责|第一责任|主管(?:部门|单位)/],
  ["owner", /^(?:单位|部门|机构)(?:名称)?$|^(?:各)?(?:单位|部门)名称$|^承担(?:单位|部门)$/],
  [
    "responsible",
    /责任(?:单位|部门|主体|分工|领域)|(?:负责|承办|实施|落实|推进)(?:单位|部门|主体)|^分工|实施主体|^责任/,
  ],
  ["time", /时间|时限|期限|节点|进度|完成(?:日期|年)|年限|起止|建设周期|建设年/],
  ["note", /备注|说明|^注$|属性|性质|指标类型|类型$/],
  ["baseline", /现状|基期|基数|基准|完成值|实际值|完成情况|现值/],
  ["unit", /^(?:计量)?单位$|^计量/],
  ["other", /标准|成效|成果|效果/],
  ["target", /目标|预期|量化指标|(?:20\d\d|[一二]〇\S{2})年?(?:值|末|底)?$|规划值|年均/],
  ["indicator", /指标/],
  ["group", /类别|分类|领域|板块|^方面|所属|维度|^行动|^工程|专项行动|^任务类/],
  ["measure", /措施|举措|内容|要点|具体(?:任务|工作)|事项|细化|清单|做法/],
  ["task", /任务|工作|项目|行动|工程|改革/],
];

/** What a column holds, by the words of its header. A `单位` beside indicators is a unit of measure, else a body. */
export function roleOfHeader(words: string, isIndicatorTable: boolean): ColumnRole {
  const whole = words.replace(/\s/g, "").replace(/^[*＊]+|[*＊]+$/g, ""); // 任务名称*: a form stars what it needs
  const header = whole.replace(/（[^（）]*）/g, "") || whole;
  if (header === "" || isAuthority(header)) return "other";
  if (isIndicatorTable && /^(?:计量)?单位$/.test(header)) return "unit";
  return HEADERS.find(([, pattern]) => pattern.test(header))?.[0] ?? "other";
}

/** How many cells of a row read as headers, bodies over a column of marks among them: the row with most is the header row. */
export function countHeaderWords(cells: readonly string[]): number {
  return cells.filter((words) => words.length <= 24 && !/[。；]/.test(words) && isHeaderWord(words)).length;
}

function isHeaderWord(words: string): boolean {
  return roleOfHeader(words, false) !== "other" || isAuthority(words);
}
