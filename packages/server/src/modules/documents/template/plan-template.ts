import type { Words } from "../readers/reader.ts";

/** What may be chosen in a column; the words are kept beside the version in the hidden sheet. */
export type ChoiceList = "departments" | "times" | "units" | "kinds";

/** One column of the template. */
export interface TemplateColumn {
  /** A header that `policy-text` understands by itself; a star stands behind what is needed. */
  readonly heading: string;
  readonly isNeeded: boolean;
  /** In characters of Latin script; a Chinese character takes two. */
  readonly width: number;
  readonly note: Words;
  readonly example: string;
  readonly choices?: ChoiceList;
}

/** One sheet to be filled in. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
}

/** The form of the template that this version of the program gives out and knows again. */
export const TEMPLATE_VERSION = "plan-template-1";
/** The hidden sheet by which a template is known; it also holds what may be chosen. */
export const TEMPLATE_MARK = "zhigang-template";
/** Stands in the first column of an example row. */
export const EXAMPLE_MARK = "示例";

const number: TemplateColumn = {
  heading: "序号",
  isNeeded: true,
  width: 8,
  note: {
    zh: "必填。每一行一个序号，如 1、2、3；序号留空的行算作上一行的续行。",
    en: "Needed. One number for each row: 1, 2, 3. A row without a number continues the row above.",
  },
  example: EXAMPLE_MARK,
};
const note: TemplateColumn = {
  heading: "备注",
  isNeeded: false,
  width: 24,
  note: { zh: "选填。不作为任务内容。", en: "Optional. Not read as part of the task." },
  example: "示例行，可删除；不改动则不会导入",
};
const TIME_NOTE: Words = {
  zh: "选填。写到年、月或日都可以，写到哪里算到哪里，不会补成年底。可选列表中的写法后改数字，也可自行填写，如 2027年、2027年6月底前、2026—2028年、每年、持续推进。",
  en: "Optional. A year, a month or a day: it is kept as exact as you write it. Choose a wording from the list and change its figures, or write your own: 2027年, 2027年6月底前, 2026—2028年, 每年 (every year), 持续推进 (ongoing).",
};

/** 任务分工表 and 指标表, as they are typed by hand (U-40). */
export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  {
    name: "任务分工表",
    columns: [
      number,
      {
        heading: "所属领域",
        isNeeded: false,
        width: 16,
        note: {
          zh: "选填。同一领域只写第一行，下面留空即与上一行相同。",
          en: "Optional. Write it once: a blank below stands for the same.",
        },
        example: "夯实数字底座",
      },
      {
        heading: "重点任务",
        isNeeded: true,
        width: 44,
        note: {
          zh: "必填。写全任务内容，一行一项；数量指标可写在句中。",
          en: "Needed. The whole task, one to a row; numbers may stand in the sentence.",
        },
        example: "建设城市算力中心，统筹布局算力设施",
      },
      {
        heading: "牵头单位",
        isNeeded: true,
        width: 26,
        note: {
          zh: "必填。可从列表选择；多个单位共同牵头用“、”分开。没有明确牵头单位的填“无”，不要猜。",
          en: "Needed. Choose from the list; set several joint leads apart with 、. Write 无 where nobody leads; do not guess.",
        },
        example: "市数据局",
        choices: "departments",
      },
      {
        heading: "配合单位",
        isNeeded: false,
        width: 32,
        note: {
          zh: "选填。可从列表选择；多个单位用“、”分开。",
          en: "Optional. Choose from the list; set several apart with 、.",
        },
        example: "市工业和信息化局、市财政局",
        choices: "departments",
      },
      { heading: "完成时限", isNeeded: false, width: 18, note: TIME_NOTE, example: "2027年6月底前", choices: "times" },
      note,
    ],
  },
  {
    name: "指标表",
    columns: [
      number,
      {
        heading: "指标名称",
        isNeeded: true,
        width: 40,
        note: { zh: "必填。只写名称，不写数值。", en: "Needed. The name alone, without its value." },
        example: "数字经济核心产业增加值",
      },
      {
        heading: "计量单位",
        isNeeded: false,
        width: 12,
        note: { zh: "选填。可从列表选择，也可自行填写。", en: "Optional. Choose from the list or write your own." },
        example: "亿元",
        choices: "units",
      },
      {
        heading: "现状值",
        isNeeded: false,
        width: 12,
        note: { zh: "选填。目前的数值，只作对照，不算目标。", en: "Optional. What it is today: no target." },
        example: "60",
      },
      {
        heading: "目标值",
        isNeeded: true,
        width: 14,
        note: {
          zh: "必填。可带“≥”“≤”“>”“<”或写成 3—5；单位写在“计量单位”列。",
          en: "Needed. May carry ≥, ≤, > or <, or be a range such as 3—5; the unit stands in its own column.",
        },
        example: "≥80",
      },
      { heading: "完成时限", isNeeded: false, width: 18, note: TIME_NOTE, example: "2028年", choices: "times" },
      {
        heading: "指标属性",
        isNeeded: false,
        width: 12,
        note: { zh: "选填。约束性或预期性。", en: "Optional. 约束性 (binding) or 预期性 (anticipated)." },
        example: "预期性",
        choices: "kinds",
      },
      note,
    ],
  },
];

/** Units that plans count in most often; any other may be typed. */
export const USUAL_UNITS = ["个", "家", "项", "人", "万人", "万元", "亿元", "%", "个百分点", "公里", "平方公里", "吨"];
export const INDICATOR_KINDS = ["约束性", "预期性"];

/** One wording for every precision a time node may have, about the years that come. */
export function timeWordings(year: number): string[] {
  const next = year + 1;
  return [
    `${next}年`,
    `${next}年底前`,
    `${next}年6月底前`,
    `${next}年6月30日前`,
    `${next}—${next + 2}年`,
    "每年",
    "持续推进",
  ];
}

/** The header as it stands in the sheet. */
export function headingOf({ heading, isNeeded }: TemplateColumn): string {
  return isNeeded ? `${heading}*` : heading;
}
