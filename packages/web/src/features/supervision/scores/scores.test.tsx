import { screen, waitFor, within } from "@testing-library/react";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { openAs } from "../supervision.fixtures.ts";
import { aCardDetail, aRound, aScore, CARD_ID, ITEM_ID, ROUND_ID } from "./scores.fixtures.ts";
import { scoreTexts } from "./texts.ts";

const { en } = scoreTexts;
const openCard = (
  change: Parameters<typeof aCardDetail>[0] = {},
  role: Parameters<typeof openAs>[0] = "supervision_office",
) =>
  openAs(role, `/supervision/score-cards/${CARD_ID}`, [
    answers(e.getScoreCard, aCardDetail(change)),
    answers(e.simulateScore, { before: aScore(), after: aScore({ shown: "100.00" }), exact: "10", shown: "10.00" }),
    answers(e.reviewScoreCard, aCardDetail({ status: "reviewed" })),
    answers(e.appealScore, aCardDetail({ status: "appealed" })),
  ]);

beforeAll(async () => {
  await Promise.all([
    import("./score-rounds-page.tsx"),
    import("./score-round-page.tsx"),
    import("./score-card-page.tsx"),
  ]);
});

describe("一轮评分 a round", () => {
  const openRound = (change: Parameters<typeof aRound>[0] = {}) =>
    openAs("leader", `/supervision/scores/${ROUND_ID}`, [
      answers(e.getScoreRound, aRound(change)),
      answers(e.adoptScoreRound, aRound({ adoptedOn: "2026-11-21" })),
      answers(e.replayScoreRound, {
        roundId: ROUND_ID,
        title: "First ten months",
        formName: "deductions",
        formVersion: "1",
        isSame: true,
        scores: [],
      }),
    ]);

  test("compares like with like and shows ties as ties", async () => {
    const page = openRound();
    const departments = await screen.findByRole("region", { name: "Government department" });
    expect(within(departments).getAllByText("1 (tied)")).toHaveLength(2);
    const enterprises = screen.getByRole("region", { name: "State-owned enterprises" });
    expect(within(enterprises).getByText(en.notJudged)).toBeDefined();
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("a unit sees no places, and is told why", async () => {
    openRound({ isRanked: false });
    expect(await screen.findByText(en.ownOnly)).toBeDefined();
    expect(screen.queryByText(en.place)).toBeNull();
  });

  test("the leader adopts after reading that nothing is published", async () => {
    const { user, calls } = openRound({ mayAdopt: true });
    await user.click(await screen.findByRole("button", { name: en.adopt }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(en.adoptEffect("3"))).toBeDefined();
    await user.click(dialog.getByRole("button", { name: en.adopt }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/adopt"))).toBe(true));
  });

  test("the office discards a wrong round with its reason and draws it anew with the same days", async () => {
    const discarded = { at: "2026-11-03T02:00:00Z", by: "Zhou", reason: "Wrong cut-off" };
    const { user, calls } = openAs("supervision_office", `/supervision/scores/${ROUND_ID}`, [
      answers(e.getScoreRound, aRound({ mayDiscard: true, discarded })),
      answers(e.listScoreForms, { items: [] }),
      answers(e.discardScoreRound, aRound({ discarded })),
    ]);
    expect(await screen.findByText(/Discarded by Zhou, .*: Wrong cut-off/)).toBeDefined();
    await user.click(await screen.findByRole("button", { name: en.redraw }));
    const anew = within(await screen.findByRole("dialog"));
    expect(anew.getByDisplayValue("First ten months")).toBeDefined();
    await user.click(anew.getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("button", { name: en.discard }));
    const dialog = within(await screen.findByRole("dialog", { name: new RegExp(en.discard) }));
    await user.type(dialog.getByLabelText(/^Reason/), "Wrong cut-off");
    await user.click(dialog.getByRole("button", { name: en.discard }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/discard"))?.body).toEqual({ reason: "Wrong cut-off" }),
    );
  });

  test("anybody may have it reckoned again", async () => {
    const { user } = openRound();
    await user.click(await screen.findByRole("button", { name: en.replay }));
    expect(await screen.findByText(en.replaySame("0"))).toBeDefined();
  });
});

describe("评分单 a card", () => {
  test("every point opens its evidence, and what is open is said", async () => {
    const page = openCard();
    const [cite] = await screen.findAllByRole("link", { name: "Progress report 2026-10-15" }, { timeout: 3000 });
    expect(cite?.getAttribute("href")).toBe("/supervision/reports/01930000-0000-7000-8000-000000000703");
    expect(screen.getAllByRole("link", { name: "Harbour control" })[0]?.getAttribute("href")).toContain(ITEM_ID);
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("what one thing would have brought is told and kept nowhere", async () => {
    const { user, calls } = openCard();
    await user.click((await screen.findAllByRole("button", { name: /^What if not/ }))[0] as HTMLElement);
    expect(await screen.findByText(new RegExp(en.simulatedWords("90.00", "100.00", "10.00")))).toBeDefined();
    expect(calls.find(({ path }) => path.endsWith("/simulate"))?.body).toMatchObject({ kind: "without_fact" });
  });

  test("the office states the appraisal with its reason; the version goes along", async () => {
    const { user, calls } = openCard({ myActions: ["review"] });
    await user.click(await screen.findByRole("button", { name: en.review }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: en.add }));
    await user.type(dialog.getByLabelText(/^Value/), "18");
    await user.type(dialog.getByLabelText(/^Reason/), "Minutes 4");
    await user.click(dialog.getByRole("button", { name: en.review }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/review"))?.body).toEqual({
        statements: [{ kind: "appraisal", itemId: null, eventId: null, value: "18", reason: "Minutes 4" }],
      }),
    );
  });

  test("a head appeals with a reason", async () => {
    const { user, calls } = openCard(
      { status: "adopted", appealBy: "2026-12-21", myActions: ["appeal"] },
      "department_head",
    );
    await user.click(await screen.findByRole("button", { name: en.appeal }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText(/^Reason/), "Handed in on paper");
    await user.click(dialog.getByRole("button", { name: en.appeal }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/appeal"))?.body).toEqual({ reason: "Handed in on paper" }),
    );
  });
});
