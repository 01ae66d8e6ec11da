import { describe, expect, test } from "vitest";
import { ITEM_NEEDS, ITEM_PARTIES, ITEM_STATUSES } from "./item-status.ts";
import type { ItemParty, ItemStatus } from "./item-status.ts";
import { decideSideAction, SIDE_ACTIONS, SIDE_STEPS, sideStepsOpenTo } from "./side-step.ts";
import type { SideAction, SideFacts } from "./side-step.ts";

const TODAY = "2026-04-01";
const anItem = (rest: Partial<SideFacts> = {}): SideFacts => ({
  status: "handled",
  clockState: "running",
  dueOn: "2026-04-30",
  extensionRequest: null,
  coordinationAskedOn: null,
  objectBy: "2026-04-20",
  concludedBy: ["maker"],
  objectionDueOn: null,
  ...rest,
});
const asked = { extensionRequest: { askedOn: "2026-03-31", proposedDueOn: "2026-05-29" } };
/** The question that an answer needs. */
const questionFor = (action: SideAction): Partial<SideFacts> => {
  if (action === "decide_objection") return { objectionDueOn: "2026-04-30" };
  if (action === "coordinate") return { coordinationAskedOn: "2026-03-30" };
  return action === "grant_extension" || action === "decline_extension" ? asked : {};
};
const as = (...parties: ItemParty[]) => ({ accountId: "anybody", parties });
const all = { needs: ITEM_NEEDS };

describe("延期与协调 acts beside the way", () => {
  test("every state × act × party is allowed or refused with a reason, as the table says", () => {
    const trials = ITEM_STATUSES.flatMap((status) =>
      SIDE_ACTIONS.flatMap((action) => ITEM_PARTIES.map((party) => ({ status, action, party }))),
    );
    let allowed = 0;
    for (const { status, action, party } of trials) {
      const step = SIDE_STEPS.find((one) => one.action === action);
      const decision = decideSideAction(anItem({ status, ...questionFor(action) }), action, as(party), all, TODAY);
      if (!step?.in.includes(status)) expect(decision).toEqual({ allowed: false, because: "item_state" });
      else if (!step.by.includes(party)) expect(decision).toEqual({ allowed: false, because: "item_party" });
      else expect(decision).toEqual({ allowed: true });
      allowed += Number(decision.allowed);
    }
    expect(allowed).toBe(SIDE_STEPS.flatMap(({ by, in: statuses }) => statuses.flatMap(() => by)).length);
  });

  test("what is asked is answered by somebody in every state in which the question stands", () => {
    const open: ItemStatus[] = ["acknowledged", "handled", "rectified", "supplement_asked", "suspended"];
    for (const status of open) {
      const item = anItem({ status, ...asked, coordinationAskedOn: TODAY });
      const answers = sideStepsOpenTo(item, ITEM_PARTIES, TODAY).map(({ action }) => action);
      expect(answers, status).toEqual(expect.arrayContaining(["grant_extension", "decline_extension", "coordinate"]));
    }
  });

  test.each([
    ["before its day", "2026-04-29", { allowed: true }],
    ["on its day", "2026-04-30", { allowed: false, because: "extension_late" }],
    ["after its day", "2026-05-06", { allowed: false, because: "extension_late" }],
  ] as const)("an extension asked %s", (_, today, decision) => {
    expect(decideSideAction(anItem(), "apply_extension", as("lead"), { ...all, dueOn: "2026-06-30" }, today)).toEqual(
      decision,
    );
  });

  test.each([
    ["twice at a time", { ...asked }, "2026-06-30", "extension_pending"],
    ["to a day that is no later", {}, "2026-04-30", "extension_backward"],
    ["while the clock is paused", { clockState: "paused" as const }, "2026-06-30", "item_state"],
    ["where no day is set", { dueOn: null }, "2026-06-30", "item_state"],
  ])("no extension is asked %s", (_, facts, dueOn, because) => {
    expect(decideSideAction(anItem(facts), "apply_extension", as("lead"), { ...all, dueOn }, TODAY)).toEqual({
      allowed: false,
      because,
    });
  });

  test("cause, progress and day are all asked for, one by one", () => {
    for (const missing of ["reason", "progress", "proposed_due_on"] as const) {
      const needs = ITEM_NEEDS.filter((need) => need !== missing);
      const decision = decideSideAction(anItem(), "apply_extension", as("lead"), { needs, dueOn: "2026-06-30" }, TODAY);
      expect(decision).toEqual({ allowed: false, because: "item_incomplete" });
    }
  });

  test("nothing is granted or coordinated that nobody asked for, and nothing is asked twice", () => {
    const decide = (facts: Partial<SideFacts>, action: "decline_extension" | "coordinate" | "ask_coordination") =>
      decideSideAction(anItem(facts), action, as("approver", "office", "lead"), all, TODAY);
    expect(decide({}, "decline_extension")).toMatchObject({ because: "extension_absent" });
    expect(decide({}, "coordinate")).toMatchObject({ because: "coordination_absent" });
    expect(decide({ coordinationAskedOn: TODAY }, "ask_coordination")).toMatchObject({
      because: "coordination_pending",
    });
  });

  test("a conclusion is objected to within its time, and judged by others than those who made it", () => {
    const concluded = anItem({ status: "verified" });
    const object = (today: string) => decideSideAction(concluded, "object", as("lead"), all, today);
    expect(object("2026-04-20")).toEqual({ allowed: true });
    expect(object("2026-04-21")).toMatchObject({ because: "objection_late" });
    const pending = anItem({ status: "verified", objectionDueOn: "2026-05-20" });
    const maker = { accountId: "maker", parties: ["office" as const] };
    expect(decideSideAction(pending, "decide_objection", maker, all, TODAY)).toMatchObject({
      because: "item_own_work",
    });
    expect(decideSideAction(pending, "decide_objection", as("office"), all, TODAY)).toEqual({ allowed: true });
  });
});
