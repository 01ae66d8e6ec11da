import { describe, expect, test } from "vitest";
import { decideItemAction, statusAfter, stepsOpenTo } from "./decide-item-action.ts";
import type { ItemFacts } from "./decide-item-action.ts";
import { ITEM_ACTIONS, ITEM_NEEDS, ITEM_PARTIES, ITEM_STATUSES, ITEM_STEPS, SETTLED_STATUSES } from "./item-status.ts";
import type { ItemAction, ItemParty, ItemStatus } from "./item-status.ts";

const anItem = (status: ItemStatus, rest: Partial<ItemFacts> = {}): ItemFacts => ({
  status,
  suspendedFrom: status === "suspended" ? "handled" : null,
  openChildren: 0,
  handledBy: [],
  ...rest,
});
const as = (...parties: ItemParty[]) => ({ accountId: "anybody", parties });
const everybody = as(...ITEM_PARTIES);
const reachableFrom = (start: ItemStatus, avoiding: readonly ItemStatus[] = []) => {
  const seen = new Set<ItemStatus>([start]);
  const waiting: ItemStatus[] = [start];
  for (let status = waiting.shift(); status !== undefined; status = waiting.shift()) {
    if (avoiding.includes(status)) continue;
    for (const { action } of ITEM_STEPS[status]) {
      const next = statusAfter(anItem(status), action);
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return seen;
};

/** The path of the office, told without looking at the table. */
const MAIN_PATH: readonly (readonly [ItemAction, ItemParty, ItemStatus])[] = [
  ["file", "approver", "filed"],
  ["assign", "office", "assigned"],
  ["acknowledge", "lead", "acknowledged"],
  ["break_down", "lead", "handled"],
  ["report_completion", "lead_head", "completion_reported"],
  ["close", "office", "closed"],
  ["verify", "verifier", "verified"],
  ["clear", "office", "cleared"],
  ["archive", "office", "archived"],
];

describe("督查事项的流转 the life of a supervision item", () => {
  test("it goes from the proposal to the archive by the hands that the rules name", () => {
    let status: ItemStatus = "proposed";
    for (const [action, party, next] of MAIN_PATH) {
      expect(decideItemAction(anItem(status), action, as(party), ITEM_NEEDS), action).toEqual({ allowed: true });
      status = statusAfter(anItem(status), action);
      expect(status).toBe(next);
    }
  });

  test("every state × action × party is allowed or refused with a reason, as the table says", () => {
    const trials = ITEM_STATUSES.flatMap((status) =>
      ITEM_ACTIONS.flatMap((action) => ITEM_PARTIES.map((party) => ({ status, action, party }))),
    );
    let allowed = 0;
    for (const { status, action, party } of trials) {
      const decision = decideItemAction(anItem(status), action, as(party), ITEM_NEEDS);
      const way = ITEM_STEPS[status].find((one) => one.action === action);
      if (!way) expect(decision).toEqual({ allowed: false, because: "item_state" });
      else if (!way.by.includes(party)) expect(decision).toEqual({ allowed: false, because: "item_party" });
      else allowed += Number(decision.allowed);
    }
    expect(allowed).toBe(
      Object.values(ITEM_STEPS)
        .flat()
        .flatMap(({ by }) => by).length,
    );
  });

  test("nothing is stuck: from every state the archive or another settled state is reached", () => {
    for (const status of ITEM_STATUSES) {
      const ends = [...reachableFrom(status)].filter((one) => SETTLED_STATUSES.includes(one));
      expect(ends.length, status).toBeGreaterThan(0);
    }
  });

  test("every item that waits has somebody who can act, and only settled ones have nobody", () => {
    for (const status of ITEM_STATUSES) {
      const open = stepsOpenTo(status, ITEM_PARTIES);
      const mayRest = status === "merged" || status === "cancelled";
      expect(open.length > 0, status).toBe(!mayRest);
      for (const { by } of open) expect(by.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ["cleared", "verified"],
    ["verified", "closed"],
    ["closed", "completion_reported"],
    ["handled", "acknowledged"],
    ["acknowledged", "assigned"],
    ["assigned", "filed"],
  ] as const)("nobody comes to %s without having been %s", (state, before) => {
    // A parent that was split up is closed by its children, each of which goes the whole way.
    expect([...reachableFrom("proposed", [before, "split_up"])]).not.toContain(state);
  });

  test("every state is reached, and every action leads somewhere", () => {
    expect([...reachableFrom("proposed")].toSorted()).toEqual([...ITEM_STATUSES].toSorted());
    const used = new Set(Object.values(ITEM_STEPS).flatMap((ways) => ways.map(({ action }) => action)));
    expect([...used].toSorted()).toEqual([...ITEM_ACTIONS].toSorted());
  });

  test("whoever handled or closed a matter does not verify it, order its rectification or look back on it", () => {
    const own = { handledBy: ["anybody"] };
    for (const [status, action] of [
      ["closed", "verify"],
      ["verified", "order_rectification"],
      ["cleared", "look_back"],
    ] as const) {
      expect(decideItemAction(anItem(status, own), action, everybody, ITEM_NEEDS)).toEqual({
        allowed: false,
        because: "item_own_work",
      });
    }
  });

  test("an act without what it needs is not done, need by need", () => {
    for (const status of ITEM_STATUSES) {
      for (const { action, by, needs } of ITEM_STEPS[status]) {
        for (const missing of needs) {
          const brought = needs.filter((need) => need !== missing);
          expect(decideItemAction(anItem(status), action, as(...by), brought)).toEqual({
            allowed: false,
            because: "item_incomplete",
          });
        }
      }
    }
  });

  test("a parent closes only with all its children, a suspended item goes back to where it stood", () => {
    const waiting = anItem("split_up", { openChildren: 1 });
    expect(decideItemAction(waiting, "close_parent", everybody, ITEM_NEEDS)).toMatchObject({
      because: "item_children_open",
    });
    for (const suspendedFrom of ["acknowledged", "handled", "rectified", "supplement_asked"] as const) {
      expect(statusAfter(anItem("suspended", { suspendedFrom }), "resume")).toBe(suspendedFrom);
    }
  });

  test("no act without an authorising act files an item (decree 733 Art. 7 and 11)", () => {
    expect(ITEM_STEPS.proposed.filter(({ to }) => to === "filed").map(({ needs }) => needs)).toEqual([
      ["authorising_act"],
    ]);
  });
});
