import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { CUSTOMARY_PLAN } from "../read-plan.fixtures.ts";
import { readPlan } from "../read-plan.ts";
import { presentExtraction } from "./present-extraction.ts";

const presented = presentExtraction(readPlan(contentFromPlainText(CUSTOMARY_PLAN)));

test("the export has exactly the promised keys, in their order", () => {
  expect(Object.keys(presented)).toEqual([
    "text",
    "document",
    "tasks",
    "indicators",
    "references",
    "organisations",
    "coverage",
  ]);
  expect(Object.keys(presented.document)).toEqual([
    "title",
    "documentNumber",
    "issuingAuthority",
    "issuedOn",
    "period",
  ]);
  expect(Object.keys(presented.tasks[0] ?? {})).toEqual([
    "path",
    "title",
    "leads",
    "supports",
    "openList",
    "leadBasis",
    "deadline",
    "phases",
    "span",
    "confidence",
    "questions",
  ]);
  expect(Object.keys(presented.references[0] ?? {})).toEqual(["title", "no", "span"]);
  expect(Object.keys(presented.organisations[0] ?? {})).toEqual(["name", "kind", "span"]);
  expect(Object.keys(presented.coverage)).toEqual(["sentences", "ordering", "claimed", "unclaimed"]);
});

test("a task carries names, not places, and its own questions", () => {
  const task = presented.tasks.find(({ title }) => title === "数据资源");

  expect(task).toMatchObject({
    path: "二/（一）/2",
    leads: ["市水务局", "市数据局"],
    supports: [],
    openList: true,
    leadBasis: "open",
  });
  expect(task?.questions.map(({ kind }) => kind)).toEqual(["lead_unconfirmed", "open_list"]);
});

test("values are decimal strings with the unit as written", () => {
  const indicator = presented.indicators.find(({ unit }) => unit === "亿元");

  expect(indicator).toMatchObject({ comparator: ">=", value: "60", deadline: "2028", class: "target" });
});

test("it survives the way through JSON", () => {
  expect(JSON.parse(JSON.stringify(presented))).toEqual(presented);
});
