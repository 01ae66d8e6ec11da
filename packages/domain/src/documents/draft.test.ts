import { expect, test } from "vitest";
import { decideDocumentReading, decideDraftChange, decideDraftItemAction } from "./decide-draft-action.ts";
import { DRAFT_ITEM_STATES, DRAFT_ITEM_TABLE } from "./draft.ts";

test("a rejected item can only be restored, and no state is a dead end", () => {
  expect(decideDraftItemAction("rejected", "restore")).toEqual({ allowed: true });
  expect(decideDraftItemAction("rejected", "accept")).toEqual({ allowed: false, because: "item_state" });
  for (const state of DRAFT_ITEM_STATES) expect(DRAFT_ITEM_TABLE[state].length).toBeGreaterThan(0);
});

test("a published or discarded draft is closed to changes", () => {
  expect(decideDraftChange({ status: "open" })).toEqual({ allowed: true });
  expect(decideDraftChange({ status: "published" })).toEqual({ allowed: false, because: "draft_closed" });
  expect(decideDraftChange({ status: "discarded" })).toEqual({ allowed: false, because: "draft_closed" });
});

test.each([
  ["published", false, true],
  ["open", false, false],
  ["discarded", false, false],
  [null, false, false],
  ["open", true, true],
] as const)(
  "a document whose draft is %s, for somebody who sees drafts (%s): readable %s",
  (draftStatus, sees, readable) => {
    expect(decideDocumentReading({ draftStatus }, sees).allowed).toBe(readable);
  },
);
