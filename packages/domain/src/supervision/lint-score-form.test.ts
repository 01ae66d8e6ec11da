import { describe, expect, test } from "vitest";
import { DEPARTMENT_KINDS } from "../identity/index.ts";
import { lintScoreForm } from "./lint-score-form.ts";
import { SCORE_FORMS } from "./published-score-forms.ts";
import type { ScoreForm } from "./score-form.ts";

function formOf<K extends ScoreForm["kind"]>(kind: K): Extract<ScoreForm, { kind: K }> {
  return SCORE_FORMS.find((form) => form.kind === kind) as Extract<ScoreForm, { kind: K }>;
}
const [deductions, lights, completion, grades] = [
  formOf("deductions"),
  formOf("lights"),
  formOf("completion"),
  formOf("grades"),
];
const [red, yellow] = [lights.rules[1], lights.rules[0]];
if (!red || !yellow) throw new Error("no lights");
const all = { words: { zh: "全部", en: "all" }, kinds: DEPARTMENT_KINDS };

describe("检查评分办法", () => {
  test.each(SCORE_FORMS)("the published form $name is sound", (form) => {
    expect(lintScoreForm(form)).toEqual([]);
  });

  test.each<[string, ScoreForm, string[]]>([
    ["a floor above the cap", { ...completion, floor: "1.2" }, ["floor"]],
    ["support for more than the lead's result", { ...completion, supportShare: "1.5" }, ["supportShare"]],
    ["a bonus below zero", { ...completion, bonusCap: "-0.1", bonusSlope: "-1" }, ["bonusSlope", "bonusCap"]],
    ["a worse grade worth more", { ...grades, grades: { A: "0.8", B: "1", C: "0.6" } }, ["grades"]],
    ["an easier level worth more", { ...grades, levels: { I: "1", II: "1", III: "1.1" } }, ["levels"]],
    ["a load that begins with six", { ...grades, load: [{ from: 6, factor: "1" }] }, ["load"]],
    ["a light that brings points", { ...lights, rules: [{ ...red, points: "2" }] }, ["rules.B2"]],
    ["a red light cheaper than a yellow one", { ...lights, rules: [yellow, { ...red, points: "-0.4" }] }, ["rules"]],
    [
      "an appraisal worth more than all",
      { ...deductions, appraisal: { ...all, id: "A6", most: "120" } },
      ["appraisal"],
    ],
    ["one thing deducted twice", { ...deductions, rules: [...deductions.rules, ...deductions.rules] }, ["rules.A1"]],
    ["no rule at all", { ...deductions, rules: [] }, ["rules"]],
    ["a kind in no group", { ...lights, groups: [{ ...all, kinds: ["zone"] }] }, ["groups"]],
    ["a kind in two groups", { ...lights, groups: [all, { ...all, kinds: ["zone"] }] }, ["groups"]],
  ])("%s is found", (_, form, at) => {
    expect(lintScoreForm(form).map((finding) => finding.at)).toEqual(expect.arrayContaining(at));
  });

  test("groups that name every kind once are complete", () => {
    expect(lintScoreForm({ ...completion, groups: [all] })).toEqual([]);
  });
});
