import { COLOUR_WORDS, periodWords, PROGRESS_CLASS_WORDS, ROUNDING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { PROGRESS_CLASSES } from "@zhigang/domain/supervision";
import type { ClassCount } from "@zhigang/domain/supervision";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock, PaperTable } from "../../../platform/official-document/official-paper.ts";
import { bandedByUnit } from "../output/banded-by-unit.ts";
import { bookTitle, scopeBefore } from "../output/plan-scope.ts";
import type { BulletinContent, FormerFigures } from "./bulletin-content.ts";

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
export function proposedTexts(
  period: string,
  { cutOffOn, planTitle = null }: Pick<BulletinContent, "cutOffOn" | "planTitle">,
): BulletinTexts {
  const scope = scopeBefore(planTitle);
  return {
    title: `关于${periodWords(period).zh}${scope}重点任务进展情况的通报`,
    opening: `现将截至${officialDay(cutOffOn)}的${scope}重点任务进展情况通报如下。`,
    requirements:
      "请各责任单位对照通报，逐项查找差距。亮红灯、黄灯的事项，请牵头单位提出赶补措施和时间安排，按期报送督查室；督查室将持续跟踪，适时核查。",
  };
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

function overall(content: BulletinContent): string {
  const { total, classes, overdue, doneLate, former } = content;
  const parts = classes.map((one) => `${PROGRESS_CLASS_WORDS[one.class].zh}${one.count}项${shareOf(one)}`);
  const late = `逾期未完成${overdue}项，已办超期${doneLate}项`;
  const compared = former ? `与${periodWords(former.period).zh}相比，${changes(content, former)}。` : "";
  return `列入通报的重点任务共${total}项。其中：${parts.join("，")}。${late}。${compared}`;
}

function changes({ total, classes, overdue }: BulletinContent, former: FormerFigures): string {
  const told = [
    ["列入通报", total - former.total],
    ...classes.map((one) => [PROGRESS_CLASS_WORDS[one.class].zh, one.count - countIn(former, one)] as const),
    ["逾期未完成", overdue - former.overdue],
  ] as const;
  const moved = told.filter(([, by]) => by !== 0);
  if (moved.length === 0) return "各类事项数没有变化";
  return moved.map(([what, by]) => `${what}${by > 0 ? "增加" : "减少"}${Math.abs(by)}项`).join("，");
}

function countIn(former: FormerFigures, { class: wanted }: Pick<ClassCount, "class">): number {
  return former.classes.find((one) => one.class === wanted)?.count ?? 0;
}

function shareOf({ share }: ClassCount): string {
  return share === null ? "" : `，占${share}%`;
}

function classTable(content: BulletinContent): PaperTable {
  const { classes, former } = content;
  const share = former ? 0.18 : 0.3;
  const figures = ["事项数", "占比", ...(former ? ["上期事项数", "比上期增减"] : [])];
  return {
    kind: "table",
    caption: "表1　各类进展事项数",
    unit: "单位：项、%",
    headings: [
      { text: "类别", share: 1 - share * figures.length },
      ...figures.map((text) => ({ text, share, isCentred: true })),
    ],
    rows: classes.map((one) => [
      PROGRESS_CLASS_WORDS[one.class].zh,
      String(one.count),
      one.share ?? "—",
      ...(former ? [String(countIn(former, one)), signed(one.count - countIn(former, one))] : []),
    ]),
    source: noteOf(content),
  };
}

/** With a sign, as figures of change are printed. */
function signed(number: number): string {
  return number > 0 ? `+${number}` : String(number);
}

function noteOf({ total, cutOffOn, planTitle, rounding, rule, cancelled, former }: BulletinContent): string {
  const scope = !planTitle ? "" : `，范围为${bookTitle(planTitle)}`;
  const withdrawn = cancelled === 0 ? "" : `另有${cancelled}项已撤销立项，不计入。`;
  const bounds = `超进度指高于计划${rule.aheadFrom}个百分点及以上，欠进度指低于计划${rule.behindAbove === 0 ? "" : `超过${rule.behindAbove}个百分点`}（${rule.source}）`;
  const told = `截至${officialDay(cutOffOn)}${scope}，以${total}项为分母；占比的取舍：${ROUNDING_POLICY_WORDS[rounding].zh}。${bounds}。${withdrawn}`;
  return former ? `${told}${formerNote(former)}` : told;
}

function formerNote({ period, number, cutOffOn }: FormerFigures): string {
  const from = number === null ? `未印发通报，按截至${officialDay(cutOffOn)}的台账计` : `按${number}所载`;
  return `上期为${periodWords(period).zh}，${from}。`;
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
        { text: "编号", share: 0.24, isCentred: true },
        { text: "事项", share: 0.32 },
        { text: "亮灯原因", share: 0.44 },
      ],
      ...bandedByUnit(
        items,
        ({ department }) => department,
        ({ number, title, because }) => [number ?? "", title, because],
      ),
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
