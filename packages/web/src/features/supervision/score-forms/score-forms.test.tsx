import { screen, waitFor, within } from "@testing-library/react";
import type { ScoreFormContent, ScoreFormRow, ScoreFormVersion } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { SCORE_FORMS } from "@zhigang/domain/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { aRound, ROUND_ID } from "../scores/scores.fixtures.ts";
import { openAs } from "../supervision.fixtures.ts";
import { scoreFormTexts } from "./texts.ts";

const { en } = scoreFormTexts;
const published = SCORE_FORMS.find(({ kind }) => kind === "completion");
if (published?.kind !== "completion") throw new Error("no form");
const { name, version: _, validFrom: __, validTo: ___, ...rest } = published;
const content = { ...rest, source: "Own decision" } as ScoreFormContent;
const form: ScoreFormRow = {
  name,
  kind: "completion",
  title: published.title,
  source: "Own decision",
  number: 1,
  validFrom: null,
  content,
  rules: [{ id: "C1", words: published.words, figures: "cap 1, floor 0.6" }],
  versions: [],
  version: 4,
};
const draft: ScoreFormVersion = {
  number: 2,
  status: "drafted",
  content,
  note: "A higher floor",
  inForceFrom: null,
  inForceTo: null,
  draftedAt: "2026-11-02T02:00:00Z",
  draftedBy: "Zhou",
  putInForceAt: null,
  putInForceBy: null,
  findings: [],
};
const open = (role: Role, change: Partial<ScoreFormRow> = {}) =>
  openAs(role, "/supervision/score-forms", [
    answers(e.listScoreForms, { items: [{ ...form, ...change }] }),
    answers(e.listScoreRounds, { items: [aRound({ formName: name })] }),
    answers(e.draftScoreForm, form),
    answers(e.putScoreFormInForce, form),
    answers(e.previewScoreForm, {
      roundTitle: "First ten months",
      changed: 1,
      units: [
        {
          departmentId: ROUND_ID,
          departmentName: "Roads Bureau",
          before: "90.00",
          after: "80.00",
          difference: "-10.00",
          placeBefore: 1,
          placeAfter: 2,
          open: 0,
        },
      ],
    }),
  ]);

beforeAll(async () => void (await import("./score-forms-page.tsx")));

describe("评分办法的参数", () => {
  test("the office drafts the city's own; a floor above the cap is said beside the field", async () => {
    const { user, calls, baseElement } = open("supervision_office");
    await user.click(await screen.findByRole("button", { name: en.draft }));
    const dialog = within(await screen.findByRole("dialog"));
    const floor = dialog.getByLabelText(/^Floor/);
    await user.clear(floor);
    await user.type(floor, "1.2");
    expect(dialog.getByText(/the floor lies between 0 and the cap/)).toBeDefined();
    await user.clear(floor);
    await user.type(floor, "0.7");
    expect(dialog.queryByText(/the floor lies between/)).toBeNull();
    await user.type(dialog.getByLabelText(/^Why it is changed/), "Minutes 4");
    expect(await axeIn(baseElement)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: en.save }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/draft"))?.body).toEqual({
        content: { ...content, floor: "0.7" },
        note: "Minutes 4",
      }),
    );
  });

  test("the leader sees what would change on a frozen round, then puts the draft in force", async () => {
    const { user, calls, baseElement } = open("leader", { versions: [draft] });
    await user.click(await screen.findByRole("button", { name: en.tryAndPut }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByLabelText(en.tryOn));
    await user.click(await screen.findByTitle("First ten months"));
    expect(await dialog.findByText(en.changes("1", "1"))).toBeDefined();
    expect(dialog.getByText("1 → 2")).toBeDefined();
    await user.type(dialog.getByLabelText(/^Ground/), "Minutes 9");
    await user.click(dialog.getByRole("button", { name: en.putInForce }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/put-in-force"))?.body).toMatchObject({ reason: "Minutes 9" }),
    );
    expect(chineseIn(baseElement)).toEqual([]);
  });

  test("a draft with findings is not put in force, and a unit only reads", async () => {
    const finding = { at: "floor", zh: "下限", en: "the floor is wrong" };
    const { user } = open("leader", { versions: [{ ...draft, findings: [finding] }] });
    await user.click(await screen.findByRole("button", { name: en.tryAndPut }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("the floor is wrong")).toBeDefined();
    await user.type(dialog.getByLabelText(/^Ground/), "Minutes 9");
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: en.putInForce }).disabled).toBe(true);
  });
});
