import type { BulletinDetail, IssuedPaperDetail, LedgerAsOf, Paper, PastItem } from "@zhigang/contract/supervision";

const ID = "01930000-0000-7000-8000-00000000000";

export const aPaper: Paper = {
  mark: "云泽市人民政府督查室",
  number: null,
  title: "关于2026年10月重点任务进展情况的通报",
  addressees: ["市政府各部门"],
  body: [
    { kind: "heading", level: 1, text: "一、总体进展" },
    { kind: "paragraph", text: "列入通报的重点任务共2项。" },
    {
      kind: "table",
      caption: "表1　各类进展事项数",
      unit: "单位：项、%",
      headings: [
        { text: "类别", share: 0.5 },
        { text: "事项数", share: 0.5, isCentred: true },
      ],
      rows: [["欠进度", "1"]],
      bands: { heading: "牵头单位", at: [{ row: 0, text: "市工信局" }] },
      source: "截至2026年10月31日",
    },
  ],
  signature: { authority: "云泽市人民政府督查室", issuedOn: "2026-11-05" },
};

export const anIssuedPaper = (change: Partial<IssuedPaperDetail> = {}): IssuedPaperDetail => ({
  id: `${ID}1`,
  kind: "ledger",
  number: "L-2026-1",
  title: "Ledger",
  edition: 1,
  correctsId: null,
  cutOffOn: "2026-10-31",
  issuedOn: "2026-11-05",
  issuedAt: "2026-11-05T02:00:00Z",
  issuedBy: "Office A",
  sha256: "0".repeat(64),
  paper: aPaper,
  ...change,
});

const FIGURES: BulletinDetail["content"] = {
  cutOffOn: "2026-10-31",
  planTitle: null,
  former: {
    period: "2026-09",
    number: "B-0",
    cutOffOn: "2026-09-30",
    total: 1,
    classes: [{ class: "behind", count: 1 }],
    overdue: 2,
    doneLate: 0,
  },
  total: 2,
  cancelled: 0,
  rounding: "residual_to_largest",
  classes: [
    { class: "done", count: 1, share: "50.0" },
    { class: "behind", count: 1, share: "50.0" },
  ],
  lights: [{ colour: "red", count: 1 }],
  overdue: 1,
  doneLate: 0,
};

export const aBulletin = (change: Partial<BulletinDetail> = {}): BulletinDetail => ({
  id: `${ID}2`,
  period: "2026-10",
  cutOffOn: "2026-10-31",
  planId: null,
  rounding: "residual_to_largest",
  status: "drafted",
  edition: 1,
  correctsId: null,
  correctionReason: null,
  number: null,
  title: "Bulletin of October",
  draftedAt: "2026-11-05T02:00:00Z",
  draftedBy: "Office A",
  issuedAt: null,
  issuedBy: null,
  documentId: null,
  myActions: ["edit", "issue", "discard"],
  version: 3,
  mark: "Office",
  addressees: ["All departments"],
  copyTo: [],
  opening: "As follows.",
  requirements: "Catch up.",
  knownAt: "2026-11-05T02:00:00Z",
  content: FIGURES,
  paper: aPaper,
  ...change,
});

export const aPastItem = (number: number, change: Partial<PastItem> = {}): PastItem => ({
  id: `${ID}${number}`,
  number: `S-${number}`,
  title: `Item ${number}`,
  requirement: "Before the end of the year",
  taskId: null,
  planId: null,
  status: "handled",
  duties: [{ departmentId: `${ID}9`, departmentName: "Port office", role: "lead" }],
  assignedOn: "2026-03-02",
  dueOn: "2026-12-31",
  originalDueOn: "2026-12-31",
  extensions: 0,
  completedOn: null,
  isOverdue: false,
  isDoneLate: false,
  period: "2026-09",
  planned: "70.0",
  percent: "60.0",
  gap: "-10.0",
  class: "behind",
  colour: "red",
  because: { zh: "落后", en: "Behind" },
  ...change,
});

export const aLedger = (items: PastItem[]): LedgerAsOf => ({
  on: "2026-10-31",
  knownAt: "2026-10-31T15:59:59.999Z",
  plans: [],
  tasks: [],
  targets: [],
  items,
});
