import { describe, expect, test } from "vitest";
import { byAgendaWeight, sayOverdue } from "./meeting-agenda.ts";
import type { AgendaReasonKind } from "./meeting-agenda.ts";
import { decideDecisionAction, decisionActionsOpen, decisionState, isDecisionOpen } from "./meeting-decision.ts";
import type { DecisionFacts, DecisionSituation } from "./meeting-decision.ts";
import {
  decideMeetingAction,
  MEETING_ACTIONS,
  MEETING_STATUSES,
  MEETING_STEPS,
  meetingStatusAfter,
} from "./meeting-status.ts";
import type { MeetingFacts, MeetingStatus } from "./meeting-status.ts";

const TODAY = "2026-03-10";
const aMeeting = (status: MeetingStatus, rest: Partial<MeetingFacts> = {}): MeetingFacts => ({
  status,
  meetsOn: TODAY,
  called: 2,
  points: 3,
  decisions: 1,
  ...rest,
});

describe("调度会的流转 the life of a meeting", () => {
  test("it is called, held, and its minutes are issued", () => {
    let status: MeetingStatus = "drafted";
    for (const action of ["convene", "hold", "settle"] as const) {
      expect(decideMeetingAction(aMeeting(status), action, TODAY)).toEqual({ allowed: true });
      status = meetingStatusAfter(status, action);
    }
    expect(status).toBe("settled");
  });

  test("nothing is stuck: every state that is not at rest has a way on that leads to one", () => {
    for (const status of MEETING_STATUSES.filter((one) => MEETING_STEPS[one].length > 0)) {
      const seen = new Set<MeetingStatus>();
      let at: MeetingStatus = status;
      while (!seen.has(at)) {
        seen.add(at);
        at = MEETING_STEPS[at][0]?.to ?? at;
      }
      expect(MEETING_STEPS[at]).toEqual([]);
    }
  });

  test("every act of every state is allowed or refused as the table says", () => {
    for (const status of MEETING_STATUSES) {
      for (const action of MEETING_ACTIONS) {
        const { allowed } = decideMeetingAction(aMeeting(status), action, TODAY);
        expect(allowed, `${status} ${action}`).toBe(MEETING_STEPS[status].some((one) => one.action === action));
      }
    }
  });

  test.each([
    ["convene", "drafted", { called: 0 }, "meeting_uncalled"],
    ["convene", "drafted", { points: 0 }, "meeting_agenda_empty"],
    ["convene", "drafted", { meetsOn: "2026-03-09" }, "meeting_past"],
    ["hold", "convened", { meetsOn: "2026-03-11" }, "meeting_too_early"],
    ["settle", "held", { decisions: 0 }, "meeting_undecided"],
  ] as const)("%s of a meeting %s with %o is refused: %s", (action, status, facts, because) => {
    expect(decideMeetingAction(aMeeting(status, facts), action, TODAY)).toEqual({ allowed: false, because });
  });
});

describe("议定事项的落实 what becomes of a decision", () => {
  const anItem = (status: NonNullable<DecisionFacts["item"]>["status"], isOverdue = false) => ({ status, isOverdue });

  test.each([
    ["item", null, false, "waiting", true],
    ["item", anItem("handled"), false, "under_way", true],
    ["item", anItem("handled", true), false, "overdue", true],
    ["attached", anItem("cleared"), false, "carried_out", false],
    ["item", anItem("archived"), false, "carried_out", false],
    ["item", anItem("cancelled"), false, "dropped", true],
    ["item", anItem("cancelled"), true, "closed", false],
    ["noted", null, false, "noted", true],
    ["noted", null, true, "closed", false],
  ] as const)("%s with %o, closed %s: %s, asked after %s", (outcome, item, isClosed, state, isOpen) => {
    expect(decisionState({ outcome, item, isClosed })).toBe(state);
    expect(isDecisionOpen(state)).toBe(isOpen);
  });

  const aDecision = (rest: Partial<DecisionSituation> = {}): DecisionSituation => ({
    outcome: "item",
    item: null,
    isClosed: false,
    meeting: "held",
    hasLead: true,
    ...rest,
  });

  test("it is written, put forward, and left to its item; what has none is closed with a note", () => {
    expect(decisionActionsOpen(aDecision())).toEqual(["edit", "remove", "put_forward"]);
    expect(decisionActionsOpen(aDecision({ item: anItem("proposed") }))).toEqual([]);
    expect(decisionActionsOpen(aDecision({ outcome: "attached", item: anItem("handled") }))).toEqual([
      "edit",
      "remove",
    ]);
    const settled = { meeting: "settled" } as const;
    expect(decisionActionsOpen(aDecision({ ...settled, item: anItem("handled") }))).toEqual([]);
    expect(decisionActionsOpen(aDecision({ ...settled, item: anItem("cancelled") }))).toEqual(["close"]);
    expect(decisionActionsOpen(aDecision({ ...settled, outcome: "noted" }))).toEqual(["close"]);
    expect(decisionActionsOpen(aDecision({ ...settled, outcome: "noted", isClosed: true }))).toEqual([]);
  });

  test("without a lead it becomes no item", () => {
    const refusal = { allowed: false, because: "meeting_decision_lead_missing" };
    expect(decideDecisionAction(aDecision({ hasLead: false }), "put_forward")).toEqual(refusal);
  });
});

describe("议程 why a point is proposed", () => {
  test("the days past are told, and what is red comes before what is only overdue", () => {
    expect(sayOverdue("2026-03-01", TODAY)).toMatchObject({ kind: "overdue", zh: "时限2026-03-01，已逾期9天。" });
    const reason = (kind: AgendaReasonKind) => ({ kind, zh: "", en: "" });
    const points = [[reason("follow_up")], [reason("overdue")], [], [reason("overdue"), reason("red")]];
    expect(points.toSorted(byAgendaWeight).map(([first]) => first?.kind)).toEqual([
      "overdue",
      "overdue",
      "follow_up",
      undefined,
    ]);
    expect(points.toSorted(byAgendaWeight)[0]).toHaveLength(2);
  });
});
