import { readFileSync } from "node:fs";
import { planDocx } from "./docx/plan-docx.ts";
import { tableDocx } from "./docx/table-docx.ts";
import { expectedOfPlan, expectedOfTable } from "./expected.ts";
import type { Expected } from "./expected.ts";
import { planHtml } from "./plan-html.ts";
import { readPlan } from "./text/read-plan.ts";
import { readDivisionTable, readWorkList } from "./text/read-table.ts";
import { workListXlsx } from "./workbook.ts";

/** The files of the sample city and what a careful reader finds in each. */
export interface Samples {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly expected: readonly Expected[];
}

/** Names under `samples/files`, in the order a person would read them. */
export const FILES = {
  overallPlan: "overall-plan.docx",
  threeYearPlan: "three-year-plan.html",
  divisionTable: "division-table.docx",
  districtPlan: "district-plan.docx",
  workList: "work-list.xlsx",
} as const;

/** Writes every sample from the texts; the same texts give the same bytes. */
export async function buildSamples(): Promise<Samples> {
  const overall = readPlan(text("overall-plan.txt"));
  const threeYear = readPlan(text("three-year-plan.txt"));
  const district = readPlan(text("district-plan.txt"));
  const table = readDivisionTable(text("division-table.txt"));
  const list = readWorkList(text("work-list.txt"));
  const page = {
    template: text("page-template.html"),
    indexNumber: "990100001/2026-00324",
    publishedAt: "2026-03-24 16:20",
  };

  return {
    files: new Map([
      [FILES.overallPlan, planDocx(overall, "generated")],
      [FILES.threeYearPlan, new TextEncoder().encode(planHtml(threeYear, page))],
      [FILES.divisionTable, tableDocx(table)],
      [FILES.districtPlan, planDocx(district, "typed")],
      [FILES.workList, await workListXlsx(list)],
    ]),
    expected: [
      expectedOfPlan(FILES.overallPlan, overall, "generated"),
      expectedOfPlan(FILES.threeYearPlan, threeYear, "typed"),
      expectedOfTable(FILES.divisionTable, table),
      expectedOfPlan(FILES.districtPlan, district, "typed"),
      expectedOfTable(FILES.workList, list),
    ],
  };
}

/** The committed form of what is expected of one file. */
export function presentExpected(expected: Expected): string {
  return `${JSON.stringify(expected, null, 2)}\n`;
}

function text(name: string): string {
  return readFileSync(new URL(`../texts/${name}`, import.meta.url), "utf8");
}
