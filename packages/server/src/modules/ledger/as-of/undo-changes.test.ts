import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undoChanges } from "./undo-changes.ts";
import type { KeptChange } from "./undo-changes.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const change = (version: number, on: number, field: string, from: unknown, to: unknown): KeptChange => ({
  version,
  at: day(on),
  changes: [{ field, from, to }],
});

describe("时点重建 a row as it was", () => {
  test("what came later is taken back; what came at the moment itself stands", () => {
    const history = [change(2, 5, "title", "一", "二"), change(3, 9, "title", "二", "三")];

    const titles = [4, 5, 8, 9].map((on) => undoChanges({ title: "三" }, history, day(on)).title);

    expect(titles).toEqual(["一", "二", "二", "三"]);
  });

  test("two changes of one moment are undone in the order of their versions, whatever the order they are read in", () => {
    const history = [change(3, 5, "dueOn", "2026-02-01", "2026-03-01"), change(2, 5, "dueOn", null, "2026-02-01")];
    expect(undoChanges({ dueOn: "2026-03-01" as string | null }, history, day(1))).toEqual({ dueOn: null });
  });

  test("fields that the row does not have are not added to it", () => {
    const history = [change(2, 5, "question", "no_lead", "市数据局")];
    expect(undoChanges({ title: "一" }, history, day(1))).toEqual({ title: "一" });
  });

  test("any past day is found again, however the row was changed since", () => {
    const edits = fc.array(fc.record({ field: fc.constantFrom("title", "note", "dueOn"), to: fc.string() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(edits, (wished) => {
        let row: Record<string, string> = { title: "甲", note: "", dueOn: "" };
        const states = [row];
        const history = wished.map(({ field, to }, index) => {
          const kept = change(index + 2, index + 2, field, row[field], to);
          row = { ...row, [field]: to };
          states.push(row);
          return kept;
        });
        for (const [index, state] of states.entries()) {
          expect(undoChanges(row, history, day(index + 1))).toEqual(state);
        }
      }),
    );
  });
});
