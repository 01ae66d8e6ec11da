import { COLOUR_WORDS, PROGRESS_CLASS_WORDS, ROUNDING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { PROGRESS_CLASSES } from "@zhigang/domain/supervision";
import type { ClassCount } from "@zhigang/domain/supervision";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock, PaperTable } from "../../../platform/official-document/official-paper.ts";
import type { BulletinContent } from "./bulletin-content.ts";

/** The words of a bulletin that a person may write anew before it is issued. */
export interface BulletinTexts {
  readonly title: string;
  readonly opening: string;
  readonly requirements: string;
}

/** Who issues a bulletin, and under which number and day. */
export interface BulletinHead {
  readonly mark: string;
  readonly number: string | null;
  readonly issuedOn: string;
  readonly addressees: readonly string[];
  readonly copyTo: readonly string[];
}

/** The words as they are proposed. */
export function proposedTexts(period: string, content: Pick<BulletinContent, "cutOffOn">): BulletinTexts {
  return {
    title: `关于${periodInWords(period)}重点任务进展情况的通报`,
    opening: `现将截至${officialDay(content.cutOffOn)}的重点任务进展情况通报如下。`,
    requirements:
      "请各责任单位对照通报，逐项查找差距。亮红灯、黄灯的事项，请牵头单位提出赶补措施和时间安排，按期报送督查室；督查室将持续跟踪，适时核查。",
  };
}

/** 2026年10月, 2026年第三季度, 2026年上半年, 2026年. */
export function periodInWords(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return `${year}年`;
  if (part.startsWith("Q")) return `${year}年第${"一二三四"[Number(part.slice(1)) - 1]}季度`;
  if (part.startsWith("H")) return `${year}年${part === "H1" ? "上" : "下"}半年`;
  return `${year}年${Number(part)}月`;
}

/** A bulletin as an official paper. Every sentence with a figure is made from the content; the rest are the texts. */
export function bulletinPaper(content: BulletinContent, texts: BulletinTexts, head: BulletinHead): OfficialPaper {
  const body: PaperBlock[] = [
    { kind: "paragraph", text: texts.opening },
    { kind: "heading", level: 1, text: "一、总体进展" },
    { kind: "paragraph", text: overall(content) },
    classTable(content),
    { kind: "heading", level: 1, text: "二、亮灯情况" },
    { kind: "paragraph", text: lights(content) },
    ...redItems(content),
    { kind: "heading", level: 1, text: "三、各单位进展" },
    departmentTable(content),
    ...problems(content),
    { kind: "heading", level: 1, text: `${content.problems.length === 0 ? "四" : "五"}、工作要求` },
    { kind: "paragraph", text: texts.requirements },
  ];
  return {
    mark: head.mark,
    number: head.number,
    urgency: null,
    title: texts.title,
    addressees: head.addressees,
    body,
    attachments: [],
    signature: { authority: head.mark, issuedOn: head.issuedOn },
    remark: null,
    imprint: head.copyTo.length === 0 ? null : { copyTo: head.copyTo, printedBy: head.mark, printedOn: head.issuedOn },
  };
}

function overall({ total, classes, overdue, doneLate }: BulletinContent): string {
  const parts = classes.map((one) => `${PROGRESS_CLASS_WORDS[one.class].zh}${one.count}项${shareOf(one)}`);
  const late = `逾期未完成${overdue}项，已办超期${doneLate}项`;
  return `列入通报的重点任务共${total}项。其中：${parts.join("，")}。${late}。`;
}

function shareOf({ share }: ClassCount): string {
  return share === null ? "" : `，占${share}%`;
}

function classTable({ classes, total, cutOffOn, rounding, rule, cancelled }: BulletinContent): PaperTable {
  const withdrawn = cancelled === 0 ? "" : `另有${cancelled}项已撤销立项，不计入。`;
  const bounds = `超进度指高于计划${rule.aheadFrom}个百分点及以上，欠进度指低于计划${rule.behindAbove === 0 ? "" : `超过${rule.behindAbove}个百分点`}（${rule.source}）`;
  return {
    kind: "table",
    caption: "表1　各类进展事项数",
    unit: "单位：项、%",
    headings: [
      { text: "类别", share: 0.4 },
      { text: "事项数", share: 0.3, isCentred: true },
      { text: "占比", share: 0.3, isCentred: true },
    ],
    rows: classes.map((one) => [PROGRESS_CLASS_WORDS[one.class].zh, String(one.count), one.share ?? "—"]),
    source: `截至${officialDay(cutOffOn)}，以${total}项为分母；占比的取舍：${ROUNDING_POLICY_WORDS[rounding].zh}。${bounds}。${withdrawn}`,
  };
}

function lights(content: BulletinContent): string {
  const lit = content.lights.filter(({ count }) => count > 0);
  if (lit.length === 0) return "截至通报时没有亮灯记录。";
  return `${lit.map(({ colour, count }) => `${COLOUR_WORDS[colour].zh}${count}项`).join("，")}。`;
}

function redItems({ redItems: items }: BulletinContent): PaperBlock[] {
  if (items.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "表2　亮红灯事项",
      unit: null,
      headings: [
        { text: "编号", share: 0.22, isCentred: true },
        { text: "事项", share: 0.26 },
        { text: "牵头单位", share: 0.18 },
        { text: "亮灯原因", share: 0.34 },
      ],
      rows: items.map(({ number, title, department, because }) => [number ?? "", title, department, because]),
      source: null,
    },
  ];
}

function departmentTable({ departments, redItems: red }: BulletinContent): PaperTable {
  const classes = PROGRESS_CLASSES.map((one) => ({ text: PROGRESS_CLASS_WORDS[one].zh, share: 0.11, isCentred: true }));
  return {
    kind: "table",
    caption: `表${red.length === 0 ? 2 : 3}　各牵头单位进展`,
    unit: "单位：项",
    headings: [
      { text: "牵头单位", share: 0.24 },
      { text: "合计", share: 0.1, isCentred: true },
      ...classes,
      { text: COLOUR_WORDS.red.zh, share: 0.11, isCentred: true },
    ],
    rows: departments.map(({ name, total, byClass, red: redCount }) => [
      name,
      String(total),
      ...PROGRESS_CLASSES.map((one) => String(byClass[one])),
      String(redCount),
    ]),
    source: "并列牵头的事项在各牵头单位分别计数，合计不等于事项总数。",
  };
}

function problems({ problems: found }: BulletinContent): PaperBlock[] {
  if (found.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "四、存在问题" },
    ...found.map(({ title, department, problem }, index): PaperBlock => {
      const text = `${index + 1}. ${title}（${department}）：${problem.replace(/[。；]?$/, "")}。`;
      return { kind: "paragraph", text };
    }),
  ];
}
