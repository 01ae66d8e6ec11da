import { COLOUR_WORDS, ITEM_STATUS_WORDS, PROGRESS_CLASS_WORDS } from "@zhigang/domain/glossary";
import { isReckoned } from "@zhigang/domain/supervision";
import type { ItemDutyRole, LedgerPaper } from "@zhigang/domain/supervision";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock } from "../../../platform/official-document/official-paper.ts";
import type { Standing } from "../as-of/load-standings.ts";
import { bulletinContent } from "../bulletin/bulletin-content.ts";
import type { BulletinContent, BulletinRules } from "../bulletin/bulletin-content.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { bandedByUnit } from "./banded-by-unit.ts";
import { scopeBefore } from "./plan-scope.ts";

/** What the papers of a day are made from. */
export interface PaperMatter {
  readonly standings: readonly Standing[];
  readonly names: DepartmentNames;
  readonly rules: BulletinRules;
  /** Who issues, under which number and day. */
  readonly mark: string;
  readonly number: string | null;
  readonly issuedOn: string;
}

/** 台账, 简报 or 分工表 of a day, in official layout. */
export function ledgerPaper(kind: LedgerPaper, matter: PaperMatter): OfficialPaper {
  return { ...BARE, ...PAPERS[kind](matter) };
}

type OwnParts = Pick<OfficialPaper, "title" | "body"> & Partial<OfficialPaper>;

const PAPERS: Readonly<Record<LedgerPaper, (matter: PaperMatter) => OwnParts>> = {
  ledger: ledgerTable,
  brief,
  division_table: divisionTable,
};

const BARE = {
  mark: null,
  number: null,
  urgency: null,
  addressees: [],
  attachments: [],
  signature: null,
  remark: null,
  imprint: null,
} as const;

/** These papers go inside the house: issuer, number and day stand on one line, so that the page is the table's. */
function lineOf({ mark, number, issuedOn, rules }: PaperMatter): string {
  return `${number ?? ""}　${mark}　${officialDay(issuedOn)}印发　截至${officialDay(rules.cutOffOn)}`;
}

/** A paper about one plan names it first. */
function titleOf({ rules }: PaperMatter, title: string): string {
  return `${scopeBefore(rules.planTitle)}${title}`;
}

/** 督查台账: set across, unit by unit; every item that was filed, with what was asked, by when, and how it stands. */
function ledgerTable(matter: PaperMatter): OwnParts {
  const rows = matter.standings.filter(({ number }) => number !== null);
  return {
    title: titleOf(matter, "督查事项台账"),
    orientation: "landscape",
    body: [
      {
        kind: "table",
        caption: "",
        unit: lineOf(matter),
        headings: [
          { text: "编号", share: 0.13, isCentred: true },
          { text: "事项", share: 0.21 },
          { text: "办理要求", share: 0.25 },
          { text: "办理时限", share: 0.12, isCentred: true },
          { text: "状态", share: 0.07, isCentred: true },
          { text: "进度", share: 0.07, isCentred: true },
          { text: "分类", share: 0.08, isCentred: true },
          { text: "亮灯", share: 0.07, isCentred: true },
        ],
        ...bandedByUnit(rows, (one) => bodiesOf(matter, one, LEADS), ledgerRow),
        source: `共${rows.length}项。进度为最近一期已审核报告的完成进度；“—”表示没有，不是零。`,
      },
    ],
  };
}

function ledgerRow(one: Standing): string[] {
  return [
    one.number ?? "",
    one.title,
    one.requirement,
    dueOf(one),
    ITEM_STATUS_WORDS[one.status].zh,
    one.percent === null ? "—" : `${one.percent}%`,
    isReckoned(one) ? PROGRESS_CLASS_WORDS[one.class].zh : "—",
    one.colour === null ? "—" : COLOUR_WORDS[one.colour].zh,
  ];
}

/** 分工表: who leads and who supports, item by item. */
function divisionTable(matter: PaperMatter): OwnParts {
  const rows = matter.standings.filter(isReckoned);
  return {
    title: titleOf(matter, "督查事项分工表"),
    orientation: "landscape",
    body: [
      {
        kind: "table",
        caption: "",
        unit: lineOf(matter),
        headings: [
          { text: "序号", share: 0.06, isCentred: true },
          { text: "事项", share: 0.26 },
          { text: "办理要求", share: 0.24 },
          { text: "牵头单位", share: 0.15 },
          { text: "配合单位", share: 0.17 },
          { text: "办理时限", share: 0.12, isCentred: true },
        ],
        rows: rows.map((one, index) => [
          String(index + 1),
          one.title,
          one.requirement,
          bodiesOf(matter, one, LEADS),
          bodiesOf(matter, one, ["support"]),
          dueOf(one),
        ]),
        source: `共${rows.length}项。`,
      },
    ],
  };
}

/** So many red items and so many problems, each so long at most, leave a brief on its one page. */
const MOST_LISTED = 3;
const MOST_LETTERS = 56;

/** 督查简报: one page for leaders; what it leaves out it says. */
function brief(matter: PaperMatter): OwnParts {
  const content = bulletinContent(matter.standings, matter.names, matter.rules);
  const { redItems, problems } = content;
  return {
    title: titleOf(matter, "督查事项进展简报"),
    body: [
      { kind: "paragraph", text: lineOf(matter) },
      { kind: "paragraph", text: overall(content) },
      ...listed(
        "亮红灯事项",
        "原因",
        redItems.map(({ title, department, because }) => [title, department, because]),
      ),
      ...listed(
        "需协调的问题",
        "问题",
        problems.map(({ title, department, problem }) => [title, department, problem]),
      ),
    ],
  };
}

function overall({ total, classes, overdue, lights }: BulletinContent): string {
  const parts = classes.map((one) => `${PROGRESS_CLASS_WORDS[one.class].zh}${one.count}项`).join("，");
  const lit = lights.filter(({ count }) => count > 0);
  const lamps = lit.map(({ colour, count }) => `${COLOUR_WORDS[colour].zh}${count}项`).join("，");
  return `在办和办结事项${total}项：${parts}；逾期${overdue}项${lamps === "" ? "" : `；亮灯情况：${lamps}`}。`;
}

function listed(caption: string, last: string, rows: readonly (readonly string[])[]): PaperBlock[] {
  if (rows.length === 0) return [];
  const left = rows.length - MOST_LISTED;
  return [
    {
      kind: "table",
      caption,
      unit: null,
      headings: [
        { text: "事项", share: 0.34 },
        { text: "牵头单位", share: 0.22 },
        { text: last, share: 0.44 },
      ],
      rows: rows.slice(0, MOST_LISTED).map((row) => row.map(shortened)),
      source: left > 0 ? `另有${left}项，见台账。` : null,
    },
  ];
}

function shortened(text: string): string {
  const letters = Array.from(text.trim());
  return letters.length <= MOST_LETTERS ? letters.join("") : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}

const LEADS: readonly ItemDutyRole[] = ["lead", "joint_lead"];

function bodiesOf({ names }: PaperMatter, { duties }: Standing, roles: readonly ItemDutyRole[]): string {
  return duties
    .filter(({ role }) => roles.includes(role))
    .map(({ departmentId }) => names.get(departmentId) ?? "")
    .join("、");
}

/** The day, and the one it was before extensions: the original day stays visible. */
function dueOf({ dueOn, originalDueOn, extensions }: Standing): string {
  if (dueOn === null) return "—";
  return extensions === 0 || originalDueOn === null ? dueOn : `${dueOn}\n（原定${originalDueOn}）`;
}
