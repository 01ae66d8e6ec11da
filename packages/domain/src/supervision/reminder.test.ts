import { describe, expect, test } from "vitest";
import { remindersOf } from "./reminder.ts";
import type { RemindedItem } from "./reminder.ts";

const running: RemindedItem = { isRunning: true, dueOn: "2026-03-10", completedOn: null, acknowledgeBy: null };

describe("提醒 reminders", () => {
  test.each([
    ["2026-03-06", []],
    ["2026-03-07", ["due_soon"]],
    ["2026-03-10", ["due_soon"]],
    ["2026-03-11", ["overdue"]],
  ])("due on the tenth, on %s it reminds of %j", (today, kinds) => {
    expect(remindersOf(running, today)).toEqual(kinds);
  });

  test("a clock that rests and what is reported done remind of nothing", () => {
    expect(remindersOf({ ...running, isRunning: false }, "2026-03-11")).toEqual([]);
    expect(remindersOf({ ...running, completedOn: "2026-03-09" }, "2026-03-11")).toEqual([]);
  });

  test("an item that nobody took up reminds the day after its limit", () => {
    const waiting = { ...running, dueOn: null, acknowledgeBy: "2026-03-05" };
    expect(remindersOf(waiting, "2026-03-05")).toEqual([]);
    expect(remindersOf(waiting, "2026-03-06")).toEqual(["take_up_overdue"]);
  });
});
