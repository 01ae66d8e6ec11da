import { describe, expect, test } from "vitest";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import {
  appealDay,
  decideScoreAction,
  SCORE_ACTIONS,
  SCORE_PARTIES,
  SCORE_STATUSES,
  SCORE_STEPS,
  scoreActionsOpenTo,
  scoreStatusAfter,
} from "./score-status.ts";
import type { ScoreAction, ScoreActor, ScoreFacts, ScoreParty, ScoreStatus } from "./score-status.ts";

const aScore = (status: ScoreStatus, rest: Partial<ScoreFacts> = {}): ScoreFacts => ({
  status,
  selfScoreBy: "2026-01-10",
  appealBy: "2026-02-28",
  madeBy: ["office-1", "leader-1"],
  open: 0,
  isDiscarded: false,
  ...rest,
});
const as = (party: ScoreParty, on = "2026-01-20", rest: Partial<ScoreActor> = {}): ScoreActor => ({
  accountId: "somebody-else",
  parties: [party],
  on,
  hasReason: true,
  ...rest,
});

/** The way of a score, told without looking at the table. */
const WAY: readonly (readonly [ScoreAction, ScoreParty, string, ScoreStatus])[] = [
  ["self_score", "unit", "2026-01-05", "self_scored"],
  ["return_self_score", "office", "2026-01-06", "drafted"],
  ["self_score", "unit", "2026-01-07", "self_scored"],
  ["review", "office", "2026-01-08", "reviewed"],
  ["return_review", "leader", "2026-01-09", "self_scored"],
  ["review", "office", "2026-01-12", "reviewed"],
  ["adopt", "leader", "2026-01-28", "adopted"],
  ["appeal", "unit_head", "2026-02-28", "appealed"],
  ["decide", "decider", "2026-03-20", "decided"],
  ["finish", "office", "2026-03-21", "final"],
];

describe("评分单的流转 the way of a score", () => {
  test("self-score, review, adoption, appeal, decision, end", () => {
    let status: ScoreStatus = "drafted";
    for (const [action, party, on, next] of WAY) {
      expect(decideScoreAction(aScore(status), action, as(party, on)), action).toEqual({ allowed: true });
      status = scoreStatusAfter(status, action);
      expect(status).toBe(next);
    }
  });

  test("every state × action × party is allowed or refused as the table says", () => {
    let allowed = 0;
    const trials = SCORE_STATUSES.flatMap((status) =>
      SCORE_ACTIONS.flatMap((action) => SCORE_PARTIES.map((party) => ({ status, action, party }))),
    );
    for (const { status, action, party } of trials) {
      const way = SCORE_STEPS[status].find((one) => one.action === action);
      const decision = decideScoreAction(
        aScore(status),
        action,
        as(party, action === "appeal" ? "2026-02-01" : "2026-03-10"),
      );
      const expected = way === undefined ? "score_state" : way.by === party ? null : "score_party";
      expect(decision.allowed ? null : decision.because, `${status} ${action} ${party}`).toBe(expected);
      if (decision.allowed) allowed += 1;
    }
    expect(allowed).toBe(Object.values(SCORE_STEPS).flat().length);
  });

  test("nothing is stuck: every state leads to the end, and somebody may act in each that is not", () => {
    for (const status of SCORE_STATUSES.filter((one) => one !== "final")) {
      const seen = new Set<ScoreStatus>([status]);
      for (const one of seen) for (const { to } of SCORE_STEPS[one]) seen.add(to);
      expect(seen, status).toContain("final");
      const open = SCORE_PARTIES.flatMap((party) => scoreActionsOpenTo(aScore(status), as(party, "2026-03-10")));
      expect(open, status).not.toEqual([]);
    }
  });

  test("nobody decides on an appeal against what they reviewed or adopted (decree 733 Art. 17)", () => {
    for (const accountId of ["office-1", "leader-1"]) {
      const decision = decideScoreAction(aScore("appealed"), "decide", as("decider", "2026-03-01", { accountId }));
      expect(decision).toEqual({ allowed: false, because: "score_own_work" });
    }
  });

  test.each([
    ["review", "office", "drafted", "2026-01-10", "score_too_early"],
    ["review", "office", "drafted", "2026-01-11", null],
    ["appeal", "unit_head", "adopted", "2026-03-01", "score_appeal_late"],
    ["finish", "office", "adopted", "2026-02-28", "score_too_early"],
    ["finish", "office", "adopted", "2026-03-01", null],
  ] as const)("%s by %s of what is %s on %s: %s", (action, party, status, on, because) => {
    const decision = decideScoreAction(aScore(status), action, as(party, on));
    expect(decision.allowed ? null : decision.because).toBe(because);
  });

  test("a review waits for what is open; a return, an appeal and its decision say why", () => {
    expect(decideScoreAction(aScore("self_scored", { open: 1 }), "review", as("office"))).toMatchObject({
      because: "score_open",
    });
    const mute = { hasReason: false };
    expect(decideScoreAction(aScore("adopted"), "appeal", as("unit_head", "2026-02-01", mute))).toMatchObject({
      because: "score_reason_missing",
    });
  });
});

describe("三十日 thirty days", () => {
  const calendar = { years: HOLIDAY_NOTICES, overrides: [] };
  test.each([
    ["2026-03-02", "2026-04-01"],
    ["2026-01-16", "2026-02-24"],
    ["2026-04-16", "2026-05-18"],
  ])("from %s they end on %s, never on a day of rest", (from, last) => {
    expect(appealDay(calendar, from)).toMatchObject({ isKnown: true, day: last });
  });

  test("a year without a notice is refused", () => {
    expect(appealDay(calendar, "2026-12-15")).toEqual({ isKnown: false, because: "year_unpublished", year: 2027 });
  });
});
